import { actOnArticle, readArticle } from '../../acts/act-on-article.ts'
import type { Archive } from '../../archive/archive.ts'
import { houseNotices } from '../../archive/house-notices.ts'
import {
  type Article,
  classOf,
  composeNotice,
  isNoticeStale,
  isWordingOld,
  noticeTitle,
  openArticle,
  reclassNotice,
  setNotice,
  wordedNotice,
} from '../../corrections/index.ts'
import { type ActContext, type Notice, type NoticeProfile, ok, type Profile, type Result } from '../../schema/index.ts'
import {
  AUTHOR,
  argument,
  type Command,
  flag,
  type Input,
  type Output,
  text,
  UsageError,
  withArchive,
} from '../command.ts'
import { onOff, takes } from '../option.ts'
import { said } from '../said.ts'
import { houseProblemWords } from '../words.ts'

export const notice: Command = {
  name: 'notice',
  summary: 'Show, compose or write the reader notice of an article.',
  usage: 'corrigenda notice <archive> <id> [--compose | --text T] [--class C]',
  example: 'corrigenda notice courier 7k2m9q4w --compose',
  options: {
    ...AUTHOR,
    compose: onOff('Compose it from the corrections.'),
    text: takes('TEXT', 'Write it.'),
    class: takes('CLASS', 'Which kind of notice, such as correction.', { usual: 'by the corrections' }),
  },
  arity: [2, 2],
  run: (input) => {
    const worded = text(input, 'text')
    if (worded !== undefined && flag(input, 'compose')) throw new UsageError(said`give --compose or --text, not both`)
    if (worded !== undefined && worded.trim() === '') throw new UsageError(said`--text may not be empty`)
    const isChange = flag(input, 'compose') || worded !== undefined || text(input, 'class') !== undefined
    if (isChange) return withArchive(input, 'write', (archive, context) => change(input, archive, context))
    return withArchive(input, 'read', async (archive) => {
      const article = await readArticle(archive, argument(input, 1))
      return article.ok ? answer(article.value, await rulesOf(archive, input)) : article
    })
  },
}

/** The house's rules; `isSure` is false when its own cannot be read and the neutral ones are used instead. */
interface Rules {
  readonly profile: Profile
  readonly house: NoticeProfile
  readonly isSure: boolean
}

async function rulesOf(archive: Archive, input: Input): Promise<Rules> {
  const { profile: house, problem } = await houseNotices(archive)
  if (problem) input.say(houseProblemWords(problem))
  return { profile: archive.manifest.profile, house, isSure: problem === null }
}

async function change(input: Input, archive: Archive, context: ActContext): Promise<Result<Output>> {
  const rules = await rulesOf(archive, input)
  const { house } = rules
  const noticeClass = text(input, 'class')
  if (noticeClass !== undefined && !classOf(house, noticeClass)) {
    throw new UsageError(said`--class is one of: ${house.classes.map(({ id }) => id).join(', ')}`)
  }
  const done = await actOnArticle(archive, argument(input, 1), (article) => {
    const next = nextNotice(article, rules, text(input, 'text'), noticeClass, flag(input, 'compose'))
    if (!next.ok) return next
    const set = setNotice(article, next.value, context)
    if (set.ok) return ok({ change: set.value, article })
    return set.problem.code === 'no-change' ? ok({ change: { articles: [] }, article }) : set
  })
  if (!done.ok) return done
  const after = done.value.change.articles[0]?.after
  const article = after ? openArticle(after) : ok(done.value.article)
  return article.ok ? answer(article.value, rules) : article
}

function nextNotice(
  article: Article,
  { profile, house }: Rules,
  worded: string | undefined,
  noticeClass: string | undefined,
  compose: boolean,
): Result<Notice> {
  if (worded !== undefined) {
    const id = noticeClass ?? article.notice?.class ?? house.classes[0]?.id ?? 'correction'
    return ok(wordedNotice(article, profile, worded.trim(), id, house))
  }
  if (compose || noticeClass === undefined) return composeNotice(article, profile, house, noticeClass)
  return reclassNotice(article, profile, house, noticeClass)
}

function answer(article: Article, { profile, house, isSure }: Rules): Result<Output> {
  const current = article.notice
  if (!current)
    return ok({
      document: { class: null, text: null, stale: false, oldWording: false },
      text: said`This article has no notice.`,
    })
  const stale = isNoticeStale(article, profile)
  const oldWording = isSure && isWordingOld(article, profile, house)
  const mark = stale
    ? said`\n(out of date: the corrections have changed since; compose it again with --compose)`
    : oldWording
      ? said`\n(the house wording has changed since; compose it again with --compose)`
      : ''
  return ok({
    document: { class: current.class, label: noticeTitle(current), text: current.text, stale, oldWording },
    text: `[${current.class}] ${current.text}${mark}`,
  })
}
