/** The oldest Node that builds and runs the app. Must itself run on much older ones, to say so. */

const oldest = { major: 20, minor: 19 }

/** @param {string} version as in `process.versions.node` */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor)
}

/** Says what is needed and ends, unless this Node will do. */
export function demandNode() {
  if (isNodeNewEnough(process.versions.node)) return
  console.error(
    `Madoguchi needs Node ${oldest.major}.${oldest.minor} or newer; this is ${process.versions.node}.`,
  )
  process.exit(1)
}
