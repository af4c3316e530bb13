// Helpers for typing in the article's editors.
import type { Locator, Page } from '@playwright/test'
import { expect } from './launch.ts'

export const editor = (window: Page, field: string) => window.getByRole('textbox', { name: `Edit the ${field}` })

/** Selects words in an editor, which renders only the visible lines. */
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

/** Replaces words in the editor of a field by typing. */
export async function typeOver(window: Page, field: string, words: string, typed: string): Promise<void> {
  await selectIn(editor(window, field), words)
  await window.keyboard.type(typed)
}
