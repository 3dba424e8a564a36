/**
 * The guard around every object of the stand-in: what is not covered throws its name, so that a
 * missing piece is found at once and by name, never as a silent `undefined`.
 * Runs in Node and in the page.
 */

/** Asked by module interop and by `await`, never by the app. */
const askedByTheLanguage = new Set(['then', 'toJSON', '__esModule', 'default'])

/** @param {string} name */
const refuse = (name) => {
  throw new Error(`electron: ${name} is not covered by the browser host`)
}

/**
 * @template {object} T
 * @param {string} name
 * @param {T} covered
 * @returns {T}
 */
export function coverOnly(name, covered) {
  return new Proxy(covered, {
    get(target, property, receiver) {
      if (typeof property === 'symbol' || property in target)
        return Reflect.get(target, property, receiver)
      return askedByTheLanguage.has(property) ? undefined : refuse(`${name}.${property}`)
    },
    set(target, property, value) {
      if (property in target) return Reflect.set(target, property, value)
      return refuse(`${name}.${String(property)} (set)`)
    },
  })
}

/**
 * Listens to the events named, refuses every other. `emit` stays with the host.
 *
 * @template {string} E
 * @param {string} name
 * @param {readonly E[]} events
 */
export function makeEmitter(name, events) {
  /** @type {Map<string, Set<(...args: any[]) => void>>} */
  const listeners = new Map(events.map((event) => [event, new Set()]))
  /** @param {string} event */
  const heard = (event) => listeners.get(event) ?? refuse(`${name}.on('${event}')`)
  return {
    events,
    /** @param {E} event @param {...unknown} args */
    emit: (event, ...args) => [...heard(event)].forEach((listener) => listener(...args)),
    /** @param {E} event */
    isHeard: (event) => heard(event).size > 0,
    listening: {
      /** @param {string} event @param {(...args: any[]) => void} listener */
      on: (event, listener) => void heard(event).add(listener),
      /** @param {string} event @param {(...args: any[]) => void} listener */
      once: (event, listener) => {
        /** @param {...unknown} args */
        const hear = (...args) => {
          heard(event).delete(hear)
          listener(...args)
        }
        heard(event).add(hear)
      },
      /** @param {string} event @param {(...args: any[]) => void} listener */
      off: (event, listener) => void heard(event).delete(listener),
    },
  }
}

/** An event whose course a listener may stop. */
export function makeStoppableEvent() {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
