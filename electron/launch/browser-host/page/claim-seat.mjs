/**
 * Page side: claims the one seat before anything of the app runs, by a synchronous request.
 * The opening token comes once in the address's fragment and leaves it at once; the session token
 * that is given for it stays in this tab's session storage, so that a reload finds its seat again.
 */

const storageKey = 'madoguchi-host-session'
const tokenShape = /^#([A-Za-z0-9_-]{43})$/

/** @typedef {import('../seat.mjs').Claim} Claim */

const takeOpeningToken = () => {
  const token = tokenShape.exec(location.hash)?.[1]
  if (token !== undefined) history.replaceState(null, '', location.pathname)
  return token
}

/**
 * @param {readonly string[]} tokens
 * @returns {Claim}
 */
function askForSeat(tokens) {
  const request = new XMLHttpRequest()
  request.open('POST', '/__host/seat', false)
  request.setRequestHeader('x-madoguchi-tokens', tokens.join(','))
  request.send()
  return JSON.parse(request.responseText)
}

/** A fresh address typed into an open tab only changes the fragment: take it up by a reload. */
function watchForFreshAddress() {
  addEventListener('hashchange', () => {
    if (!tokenShape.test(location.hash)) return
    sessionStorage.removeItem(storageKey)
    location.reload()
  })
}

/** @returns {Claim} */
export function claimSeat() {
  const stored = sessionStorage.getItem(storageKey)
  const opening = takeOpeningToken()
  const claim = askForSeat([stored, opening].filter((token) => typeof token === 'string'))
  if ('session' in claim) sessionStorage.setItem(storageKey, claim.session)
  watchForFreshAddress()
  return claim
}
