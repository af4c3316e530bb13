// Printing what a window shows. The system's own dialog asks for printer, paper and pages; the print style of the page decides what goes
// on it (renderer/styles/print.css).
import { BrowserWindow } from 'electron'

/** Whether something was handed to a printer; false when the dialog was cancelled. Throws when printing failed. */
export async function printWindow(windowId: number): Promise<boolean> {
  const window = BrowserWindow.fromId(windowId)
  if (!window) return false
  return await new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: false }, (isPrinted, reason) => {
      // Chromium gives the reason as English words: a cancelled dialog is no failure.
      if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted)
      else reject(new Error(`printing failed: ${reason}`))
    })
  })
}
