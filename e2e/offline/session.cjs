// A working day in short, driven from inside the main process (Electron's -r): Playwright would open sockets of its own, and what is
// watched here is that nobody opens any. Prints one line a step; the last is "done".
const { app, BrowserWindow, dialog } = require('electron')

const folder = process.env.OFFLINE_FOLDER
const pause = (ms) => new Promise((done) => setTimeout(done, ms))

dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })

/** Whatever a page can ask for, answered; throws when it was refused. */
async function ask(window, call, request) {
  const script = `window.corrigenda[${JSON.stringify(call)}](${JSON.stringify(request)})`
  const answer = await window.webContents.executeJavaScript(script, true)
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.problem)}`)
  console.log(call)
  return answer.value
}

async function loaded(count) {
  for (;;) {
    const windows = BrowserWindow.getAllWindows()
    const ready = await Promise.all(
      windows.map(({ webContents }) => webContents.executeJavaScript("'ready' in document.documentElement.dataset")),
    )
    if (ready.length >= count && ready.every(Boolean)) return windows
    await pause(200)
  }
}

async function type(window, text) {
  for (const keyCode of text) {
    for (const type of ['keyDown', 'char', 'keyUp']) window.webContents.sendInputEvent({ type, keyCode })
    await pause(30)
  }
}

async function day() {
  const [window] = await loaded(1)
  await ask(window, 'archiveOpenSample', {})
  const list = { query: 'bozize', sort: 'published', descending: true, offset: 0, limit: 5 }
  const { articles } = await ask(window, 'articlesList', list)
  const [{ id }] = articles
  const { record } = await ask(window, 'articleRead', { id })
  const [, before] = /(\S+)/.exec(record.fields.body.text)
  const ruling = { category: 'name', reason: 'as the stylebook has it', status: 'accepted' }
  const edit = { field: 'body', from: 0, to: before.length, before, after: `${before} ${before}` }
  await ask(window, 'articleCorrect', { id, replaces: null, edits: [edit], ...ruling })
  const pattern = { text: 'the', isRegex: false, hasCase: false, hasAccents: false, isWord: true }
  await ask(window, 'findRun', { job: 'offline-find', pattern, query: null })
  await ask(window, 'coverageCheck', { job: 'offline-check' })
  await ask(window, 'namesClusters', { job: 'offline-names' })
  await ask(window, 'backupsMake', { job: 'offline-backup' })
  // The window itself: a filter, a place, the reader, editing and its spelling.
  window.focus()
  for (const keys of ['/', 'wall', '\r', 'j', 'j', 'n']) await type(window, keys)
  await pause(1000)
  await ask(window, 'windowNew', {})
  const [, second] = await loaded(2)
  await type(second ?? window, '?')
  const picked = await ask(window, 'exportPick', {})
  console.log(`exported into ${picked.name ?? 'the folder'}`)
  // Chromium’s own errands begin some seconds after the start.
  await pause(5000)
  console.log('done')
  app.quit()
}

app
  .whenReady()
  .then(day)
  .catch((error) => {
    console.error(error)
    app.exit(1)
  })
