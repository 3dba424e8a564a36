/**
 * Ends this process when the one that started it is gone. npm hands a signal to the shell it put
 * between us and itself; the shell ends without a word, and we would stay behind.
 */

const lookEveryMs = 300

export function endWithParent() {
  if (process.platform === 'win32' || process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, lookEveryMs)
  timer.unref()
}
