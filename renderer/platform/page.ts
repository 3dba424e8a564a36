/** The page itself: reloading it drops everything it held in memory. */
export const reloadPage = (): void => window.location.reload()

export const printPage = (): void => window.print()

/** `false` when the system did not take it. Asks for no permission: it copies a selection, as the key would. */
export const copyText = (text: string): boolean => {
  const { activeElement } = document
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } finally {
    area.remove()
    if (activeElement instanceof HTMLElement) activeElement.focus()
  }
}
