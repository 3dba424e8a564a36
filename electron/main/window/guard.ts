/** Keeps the promise "offline": no permission, no navigation, no new window, no request but app://. */
import { app, session, type WebContents } from 'electron'
import { isOwnPage } from './app-address.ts'

const allowedPermission = 'persistent-storage'

const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Before the first window. */
export const guardEveryWindow = (): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** After `app` is ready. */
export const guardSession = (): void => {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(permission === allowedPermission)
  })
  defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === allowedPermission,
  )
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const isOurs = isOwnPage(details.url) || /^(blob|data|devtools):/.test(details.url)
    answer({ cancel: !isOurs })
  })
}
