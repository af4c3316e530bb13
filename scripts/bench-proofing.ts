// `npm run bench:proofing`: how much the checks find of the ground truth, how much they mark wrongly, and how fast they
// are.
import { ConfusablesThread } from '../data/checking/confusables/confusables-thread.ts'
import { measureProofing } from '../data/testing/proofing/measure.ts'
import { measureConfused } from '../data/testing/proofing/measure-confused.ts'

const metrics = await measureProofing()
const { names, mechanical, spelling } = metrics
const share = (part: number, of: number): string => (of === 0 ? '—' : (part / of).toFixed(3))
console.log(`${metrics.texts} texts, ${metrics.errors} planted errors, ${metrics.words} words when put right`)
for (const [name, tally] of Object.entries({ names, mechanical, spelling })) {
  console.log(
    `${name.padEnd(11)} recall ${share(tally.found, tally.planted)} (${tally.found} of ${tally.planted})  choices ${tally.choices}  right first ${share(tally.rightFirst, tally.found - tally.choices)}  in three ${share(tally.rightInThree, tally.found)}`,
  )
}
console.log(
  `names precision ${share(names.found, names.found + metrics.falseNames.length)} (${metrics.falseNames.length} false)`,
)
console.log(
  `mechanical marks on clean copy ${((metrics.mechanicalOnClean / metrics.words) * 1000).toFixed(2)} per 1,000 words`,
)
console.log(
  `all marks on clean copy ${((metrics.marksOnClean.length / metrics.words) * 1000).toFixed(2)} per 1,000 words`,
)
const thread = new ConfusablesThread()
const confused = await measureConfused(async (text) => {
  await thread.find([text])
  return thread.known(text) ?? []
})
await thread.close()
console.log(
  `confused words and grammar, where they are looked for: ${confused.found} of ${confused.planted} found, ${confused.rightFirst} right first; ${confused.onClean.length} marks on clean copy`,
)
console.log(`otherwise left to the editor: ${JSON.stringify(metrics.notCovered)}`)
if (process.argv.includes('--list')) {
  for (const line of [...names.missed, ...mechanical.missed, ...spelling.missed]) console.log(`missed  ${line}`)
  for (const line of metrics.falseNames) console.log(`false   ${line}`)
  for (const line of metrics.marksOnClean) console.log(`clean   ${line}`)
}
