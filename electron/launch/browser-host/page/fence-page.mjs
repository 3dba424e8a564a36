/** Page side: stands in for Electron's refusal of every navigation and every new window. */

/** @param {string} address */
const leavesTheApp = (address) => new URL(address, location.href).origin !== location.origin

export function fencePage() {
  window.open = () => null
  window.navigation.addEventListener('navigate', (event) => {
    if (leavesTheApp(event.destination.url) && event.cancelable) event.preventDefault()
  })
  addEventListener('click', refuseNewWindow, { capture: true })
  addEventListener('auxclick', refuseNewWindow, { capture: true })
  // A page taken back out of the browser's memory has lost its socket.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
}

/** @param {MouseEvent} event */
function refuseNewWindow(event) {
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement)
  if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return
  const opensAnother = link.target !== '' && link.target !== '_self'
  const asksForAnother = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey
  if (opensAnother || asksForAnother || leavesTheApp(link.href)) event.preventDefault()
}
