// The only user of ipcMain: one listener per channel of the contract, all alike. answer-call.ts and the handlers do the
// work.
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type Broadcast, type Broadcasts, CHANNELS } from '../../contract/index.ts'
import { allWindows, isOwnWindow } from '../windows/window.ts'
import { type AnswerOptions, answerCall } from './answer-call.ts'
import type { SenderFacts } from './sender-check.ts'

/** Registers every channel. */
export function answerWindows(options: AnswerOptions): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, ...args: readonly unknown[]) => {
      const windowId = BrowserWindow.fromWebContents(event.sender)?.id ?? -1
      return await answerCall({ channel, sender: factsOf(event), args, windowId }, options)
    })
  }
}

/** Sends to one window of ours; does nothing if it is gone. */
export function tellWindow<B extends Broadcast>(windowId: number, name: B, payload: Broadcasts[B]): void {
  const window = BrowserWindow.fromId(windowId)
  if (isOwnWindow(window)) window.webContents.send(name, payload)
}

/** Sends to every window of ours, never to other frames or windows. */
export function broadcast<B extends Broadcast>(name: B, payload: Broadcasts[B]): void {
  for (const { id } of allWindows()) tellWindow(id, name, payload)
}

function factsOf({ sender, senderFrame: frame }: IpcMainInvokeEvent): SenderFacts | null {
  if (frame === null) return null
  try {
    const isMainFrame = frame.parent === null && frame.frameTreeNodeId === sender.mainFrame.frameTreeNodeId
    const isOwn = isOwnWindow(BrowserWindow.fromWebContents(sender))
    return { isOwnWindow: isOwn, isMainFrame, origin: frame.origin, url: frame.url }
  } catch {
    return null // Newer Electrons throw when the frame has been disposed of meanwhile.
  }
}
