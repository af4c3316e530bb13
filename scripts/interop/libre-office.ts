// LibreOffice as a second opinion: it opens Word files, accepts or rejects all tracked changes, and returns the
// resulting text.
import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { newId } from '../../data/index.ts'
import { nextStep } from '../debian-packages.ts'
import { capture } from '../run-tool.ts'
import { installWithApt, isOnPath, machineLacking } from '../system-libraries.ts'

/** Debian's own Python, which its python3-uno belongs to. */
const PYTHON = '/usr/bin/python3'
const PACKAGES = ['libreoffice-writer', 'python3-uno']
const COMMANDS = { accept: '.uno:AcceptAllTrackedChanges', reject: '.uno:RejectAllTrackedChanges' } as const

function isHere(): boolean {
  return isOnPath('soffice') && spawnSync(PYTHON, ['-c', 'import uno']).status === 0
}

/** null if LibreOffice can be used, otherwise the reason and what to do. Installs it on machines without a desktop. */
export async function whyNoLibreOffice(): Promise<string | null> {
  if (isHere()) return null
  const next = nextStep(machineLacking(PACKAGES))
  if (next === 'install') await installWithApt(PACKAGES, 'LibreOffice')
  return isHere() ? null : `LibreOffice is not here. On Debian: apt-get install ${PACKAGES.join(' ')}`
}

export interface Question {
  /** Absolute path of a .docx. */
  readonly file: string
  readonly answer: keyof typeof COMMANDS
}

/**
 * The paragraphs of each file once LibreOffice has accepted or rejected all its changes, in the order of the requests.
 */
export async function paragraphsInLibreOffice(
  folder: string,
  questions: readonly Question[],
): Promise<readonly (readonly string[])[]> {
  const pipe = `corrigenda-${newId()}`
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const flags = [profile, '--headless', '--norestore', '--nologo', `--accept=pipe,name=${pipe};urp;`]
  const office = spawn('soffice', flags, { stdio: 'ignore', detached: true })
  try {
    const targets = questions.map((_, n) => join(folder, `answer-${n}.fodt`))
    const triples = questions.flatMap(({ file, answer }, n) => [file, COMMANDS[answer], targets[n] ?? ''])
    await capture([PYTHON, join(import.meta.dirname, 'settle.py'), pipe, ...triples])
    return await Promise.all(targets.map(async (target) => paragraphsOf(fromXml(await readFile(target, 'utf8')))))
  } finally {
    if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid)
  }
}

const PARAGRAPHS = new Set(['text:p', 'text:h'])
const LEFT_OUT = new Set(['office:annotation', 'text:tracked-changes', 'office:styles', 'office:automatic-styles'])

function paragraphsOf(node: Element | Root): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || LEFT_OUT.has(child.name)) return []
    return PARAGRAPHS.has(child.name) ? [textOf(child)] : paragraphsOf(child)
  })
}

/** OpenDocument collapses blanks: several are `text:s` with a count. */
function textOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || LEFT_OUT.has(child.name)) return ''
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1))
      if (child.name === 'text:tab') return '\t'
      return child.name === 'text:line-break' ? '\n' : textOf(child)
    })
    .join('')
}
