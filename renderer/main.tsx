// The window's entry point: fonts, then the app in place of the empty frame of index.html.
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { DIRECTION, LOCALE } from './messages/locale.ts'
import { askAhead } from './queries/ask-ahead.ts'
import { followBroadcasts } from './queries/broadcasts.ts'
import { App } from './window/app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
document.documentElement.lang = LOCALE
document.documentElement.dir = DIRECTION
// Before any call: a broadcast between a reply and the first render must not be missed.
followBroadcasts()
void askAhead()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
