/** Where the window's own files live: app://madoguchi/…, and nothing else is ever loaded. */
export const appScheme = 'app'
export const appOrigin = 'app://madoguchi'
export const startPage = `${appOrigin}/index.html`

export const isOwnPage = (url: string): boolean =>
  url === appOrigin || url.startsWith(`${appOrigin}/`)

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
