/** Page side: what the host itself has to say to the person. Styles are set by script: the app's policy allows no inline styles. */

/**
 * @param {string} title
 * @param {string} text
 */
function makeNotice(title, text) {
  const notice = document.createElement('div')
  notice.setAttribute('role', 'alert')
  const heading = document.createElement('h1')
  heading.textContent = title
  heading.style.fontSize = '1.25rem'
  const body = document.createElement('p')
  body.textContent = text
  notice.append(heading, body)
  notice.style.cssText =
    'font-family:system-ui,sans-serif;line-height:1.7;max-width:40rem;margin:4rem auto;padding:1.5rem 2rem;' +
    'background:#fff;color:#17212b;border:2px solid #3f4c59;border-radius:8px'
  return notice
}

/**
 * Ends the page before the app's scripts are loaded, and shows the host's own page instead.
 *
 * @param {'taken' | 'unknown'} reason
 */
export function stopPage(reason) {
  window.stop()
  location.replace(`/__host/${reason}`)
}

/**
 * Says something above what is on the screen, which stays readable.
 *
 * @param {string} title
 * @param {string} text
 */
export function coverPage(title, text) {
  const notice = makeNotice(title, text)
  notice.style.position = 'fixed'
  notice.style.inset = '4rem 1rem auto'
  notice.style.zIndex = '2147483647'
  document.body.append(notice)
}
