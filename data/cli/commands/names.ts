import { findNameClusters, type NamesAnswer } from '../../checking/check-articles.ts'
import { ok } from '../../schema/index.ts'
import { AUTHOR, type Command, type Output, text, UsageError, withArchive } from '../command.ts'
import { counted } from '../counted.ts'
import { takes } from '../option.ts'
import { said } from '../said.ts'
import { unreadDocument, unreadLines } from '../unread-files.ts'
import { progressOf } from './check.ts'
import { listRulings, RULING_OPTIONS, RULING_VERBS, ruleByVerb } from './rule-names.ts'

/** Below this most clusters of an archive are coincidence. */
const LEAST = 0.6

export const names: Command = {
  name: 'names',
  summary:
    'Show names spelled several ways across the archive, most certain first, or record rulings on them in names.yml.',
  usage:
    'corrigenda names <archive> [--min-confidence X]\n  names <archive> rulings\n  names <archive> merge <form...> --into NAME [--note N] [--source S] [--from DAY] [--until DAY]\n  names <archive> differ <name> <other...>\n  names <archive> forget <name>',
  example: 'corrigenda names courier merge "Francois Bozie" Bozie --into "François Bozizé" --source "Style committee"',
  options: {
    ...AUTHOR,
    'min-confidence': takes('X', 'Only names at least this certain, from 0 to 1.', { usual: String(LEAST) }),
    ...RULING_OPTIONS,
  },
  arity: [1, Number.POSITIVE_INFINITY],
  run: (input) => {
    const [, typed] = input.positionals
    const verb = RULING_VERBS.find((each) => each === typed)
    if (verb) return withArchive(input, 'write', (archive) => ruleByVerb(input, archive, verb))
    if (typed === 'rulings') return withArchive(input, 'read', listRulings)
    if (typed !== undefined) throw new UsageError(said`Usage: ${names.usage}`)
    const least = Number(text(input, 'min-confidence') ?? LEAST)
    if (!(least >= 0 && least <= 1)) throw new UsageError(said`--min-confidence is a number from 0 to 1`)
    return withArchive(input, 'read', async (archive) => {
      const found = await findNameClusters(archive, least, { onProgress: progressOf(input) })
      return found.ok ? ok(answer(found.value)) : found
    })
  },
}

function answer({ clusters, unread, stylebook }: NamesAnswer): Output {
  const shown = clusters.map(({ canonical, variants, confidence, choice, isRuled }) => ({
    canonical: canonical.form,
    variants: variants.map(({ form, articles, count }) => ({ form, articles, count })),
    confidence,
    choice,
    evidence: {
      isRuled,
      canonical: { articles: canonical.articles, count: canonical.count },
      variants: variants.map(({ form, how, confidence: sure }) => ({ form, how, confidence: sure })),
    },
  }))
  const lines = [
    ...clusters.map(({ canonical, variants, confidence, choice }) => {
      const forms = variants.map(({ form, count, articles }) => countsText(form, count, articles)).join('; ')
      return `${confidence.toFixed(2)}  ${countsText(canonical.form, canonical.count, canonical.articles)}: ${forms}${choice ? ` ${said`[choose]`}` : ''}`
    }),
    ...unreadLines(unread),
    ...stylebook.map(({ path, detail }) => said`stylebook/${path}: not used (${detail}).`),
    said`${counted(clusters.length, 'name')} spelled several ways.`,
  ]
  return {
    document: { clusters: shown, stylebook, ...unreadDocument(unread) },
    text: lines.join('\n'),
    isPartial: unread.length > 0,
  }
}

function countsText(form: string, count: number, articles: number): string {
  return said`${form} ${count}× in ${counted(articles, 'article')}`
}
