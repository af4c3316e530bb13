// Typing in the article's editors, as specs of free typing do it.
import type { Locator, Page } from '@playwright/test'
import { expect } from './launch.ts'

export const editor = (window: Page, field: string) => window.getByRole('textbox', { name: `Edit the ${field}` })

/** Selects words in an editor, which draws only the lines in view. */
export async function selectIn(editor: Locator, words: string): Promise<void> {
  const select = () =>
    editor.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted)
        if (at < 0 || node.parentElement?.closest('del')) continue
        root.focus({ preventScroll: true })
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
        return true
      }
      root.closest('[data-pane-target]')?.scrollBy(0, 200)
      return false
    }, words)
  await expect.poll(select).toBe(true)
  await editor.page().waitForTimeout(100)
}

/** Types over words in the editor of a field. */
export async function typeOver(window: Page, field: string, words: string, typed: string): Promise<void> {
  await selectIn(editor(window, field), words)
  await window.keyboard.type(typed)
}
