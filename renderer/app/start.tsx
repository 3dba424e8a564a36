/** The first line that runs in the window. */
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import '../ui/print.css'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('the page has no place for the app')
createRoot(root).render(
  <I18nProvider locale="ja-JP">
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </I18nProvider>,
)
