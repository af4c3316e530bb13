// Printing a window. The system's dialog asks for printer, paper and pages; the print style sheet decides what is
// printed (renderer/styles/print.css).
import { BrowserWindow } from 'electron'

/** Whether a printer accepted it; false when the dialog was cancelled. Throws when printing failed. */
export async function printWindow(windowId: number): Promise<boolean> {
  const window = BrowserWindow.fromId(windowId)
  if (!window) return false
  return await new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: false }, (isPrinted, reason) => {
      // Chromium gives the reason in English; a cancelled dialog is not a failure.
      if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted)
      else reject(new Error(`printing failed: ${reason}`))
    })
  })
}
