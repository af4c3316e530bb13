// The library, loaded once: WebAssembly read from the disk, its rules off but for those allowed. It takes some 400 MB, which is
// why only confusables-worker.ts loads it.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createBinaryModuleFromUrl, type Lint as HarperLint, type Linter, LocalLinter, SuggestionKind } from 'harper.js'
import { binary } from 'harper.js/binary'
import { ALLOWED_RULES } from '../../checks/confusables/allowed-rules.ts'
import type { Lint } from '../../checks/confusables/confused-place.ts'

/** Starts the library: some seconds. Throws when its WebAssembly cannot be read or lacks an allowed rule. */
export async function startHarper(): Promise<(text: string) => Promise<readonly Lint[]>> {
  const linter = new LocalLinter({ binary: createBinaryModuleFromUrl(await wasmUrl(), 'full') })
  const rules = Object.keys(await linter.getLintConfig())
  const missing = [...ALLOWED_RULES.keys()].filter((rule) => !rules.includes(rule))
  if (missing.length > 0) throw new Error(`harper.js has no ${missing.join(', ')}`)
  await linter.setLintConfig(Object.fromEntries(rules.map((rule) => [rule, ALLOWED_RULES.has(rule)])))
  return (text) => lintsOf(linter, text)
}

/**
 * The WebAssembly as an address in memory. Given a file, the library first loads a second one next to it, and it does not find files
 * whose path has a blank or a drive letter.
 */
async function wasmUrl(): Promise<string> {
  const bytes = await readFile(fileURLToPath(binary.url))
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/wasm' }))
}

async function lintsOf(linter: Linter, text: string): Promise<readonly Lint[]> {
  const byRule = await linter.organizedLints(text, { language: 'plaintext', dedup: false })
  return Object.entries(byRule).flatMap(([rule, lints]) => lints.map((lint) => read(rule, lint)))
}

/** Takes over what it says and gives its memory back. */
function read(rule: string, lint: HarperLint): Lint {
  const span = lint.span()
  const fixes = lint.suggestions().map((suggestion) => {
    const isAfter = suggestion.kind() === SuggestionKind.InsertAfter
    const text = suggestion.get_replacement_text()
    suggestion.free()
    return { text, isAfter }
  })
  const taken = { rule, from: span.start, to: span.end, quote: lint.get_problem_text(), fixes }
  span.free()
  lint.free()
  return taken
}
