// `npm run bench:proofing`: how much of the ground truth the checks find, how much they mark wrongly, and how long they take.
// With --list it names what was missed and what was marked wrongly; with --texts court,french only those texts are used.

import { parseArgs } from 'node:util'
import { CheckService } from '../data/checking/check-service.ts'
import { ConfusablesThread } from '../data/checking/confusables/confusables-thread.ts'
import { wordsOf } from '../data/checks/article/checked-article.ts'
import { copyOf, groundTruth, type ProofText } from '../data/testing/proofing/ground-truth.ts'
import { measureProofing } from '../data/testing/proofing/measure.ts'
import { measureConfused } from '../data/testing/proofing/measure-confused.ts'

const { values: options } = parseArgs({ options: { list: { type: 'boolean' }, texts: { type: 'string' } } })
const wanted = options.texts?.split(',')
const texts = groundTruth().filter(({ name }) => wanted?.some((part) => name.includes(part)) ?? true)
const metrics = await measureProofing(texts)
const { names, mechanical, spelling } = metrics
const share = (part: number, of: number): string => (of === 0 ? '—' : (part / of).toFixed(3))
console.log(`${metrics.texts} texts, ${metrics.errors} planted errors, ${metrics.words} words when put right`)
for (const [name, tally] of Object.entries({ names, mechanical, spelling })) {
  console.log(
    `${name.padEnd(11)} recall ${share(tally.found, tally.planted)} (${tally.found} of ${tally.planted})  choices ${tally.choices}  right first ${share(tally.rightFirst, tally.found - tally.choices)}  in three ${share(tally.rightInThree, tally.found)}`,
  )
}
for (const [kind, tally] of [...metrics.byKind].sort())
  console.log(`  ${kind.padEnd(16)} recall ${share(tally.found, tally.planted)} (${tally.found} of ${tally.planted})`)
console.log(
  `names precision ${share(names.found, names.found + metrics.falseNames.length)} (${metrics.falseNames.length} false)`,
)
console.log(
  `mechanical marks on clean copy ${((metrics.mechanicalOnClean / metrics.words) * 1000).toFixed(2)} per 1,000 words`,
)
console.log(
  `all marks on clean copy ${((metrics.marksOnClean.length / metrics.words) * 1000).toFixed(2)} per 1,000 words`,
)
console.log('processor time per 1,000 words of the corrected texts, all checks, warm; marks on them')
for (const [language, those] of [...byLanguage(texts)].sort()) {
  const clean = metrics.marksOnClean.filter((mark) => those.some(({ name }) => mark.startsWith(`${name}:`))).length
  const words = those.reduce((sum, text) => sum + wordsOf(copyOf(text, text.clean)), 0)
  console.log(
    `  ${language.padEnd(8)} ${(await costOf(those)).toFixed(0).padStart(3)} ms  ${((clean / words) * 1000).toFixed(2)} marks per 1,000 words (${words} words)`,
  )
}
const thread = new ConfusablesThread()
const confused = await measureConfused(texts, async (text) => {
  await thread.find([text])
  return thread.known(text) ?? []
})
await thread.close()
console.log(
  `confused words and grammar, where they are looked for: ${confused.found} of ${confused.planted} found, ${confused.rightFirst} right first; ${confused.onClean.length} marks on clean copy`,
)
console.log(`otherwise left to the editor: ${JSON.stringify(metrics.notCovered)}`)
if (options.list) {
  for (const line of [...names.missed, ...mechanical.missed, ...spelling.missed]) console.log(`missed  ${line}`)
  for (const line of metrics.falseNames) console.log(`false   ${line}`)
  for (const line of metrics.marksOnClean) console.log(`clean   ${line}`)
}

/** Texts by their language tags. */
function byLanguage(all: readonly ProofText[]): ReadonlyMap<string, readonly ProofText[]> {
  const tags = [...new Set(all.map(({ language }) => language))]
  return new Map(tags.map((tag) => [tag, all.filter(({ language }) => language === tag)]))
}

/** Milliseconds of processor time for 1,000 words: the least of three new services that remember none of them, with the dictionaries loaded. */
async function costOf(all: readonly ProofText[]): Promise<number> {
  const articles = all.map((text) => copyOf(text, text.clean))
  const words = articles.reduce((sum, article) => sum + wordsOf(article), 0)
  await new CheckService().check(articles, null)
  const costs: number[] = []
  for (let time = 0; time < 3; time += 1) {
    const service = new CheckService()
    const before = process.cpuUsage()
    await service.check(articles, null)
    const { user, system } = process.cpuUsage(before)
    costs.push(((user + system) / 1000 / words) * 1000)
  }
  return Math.min(...costs)
}
