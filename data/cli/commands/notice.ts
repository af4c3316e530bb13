import { actOnArticle, readArticle } from '../../acts/act-on-article.ts'
import {
  type Article,
  composeNotice,
  isNoticeStale,
  openArticle,
  setNotice,
  wordedNotice,
} from '../../corrections/index.ts'
import { type ActContext, type Notice, ok, type Profile, type Result } from '../../schema/index.ts'
import type { Archive } from '../../store/archive.ts'
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

export const notice: Command = {
  name: 'notice',
  summary: 'Show, compose or word the public notice of an article.',
  usage: 'corrigenda notice <archive> <id> [--compose | --text T] [--class C]',
  example: 'corrigenda notice courier 7k2m9q4w --compose',
  options: { ...AUTHOR, compose: { type: 'boolean' }, text: { type: 'string' }, class: { type: 'string' } },
  arity: [2, 2],
  run: (input) => {
    const worded = text(input, 'text')
    if (worded !== undefined && flag(input, 'compose')) throw new UsageError('give --compose or --text, not both')
    if (worded !== undefined && worded.trim() === '') throw new UsageError('--text may not be empty')
    const isChange = flag(input, 'compose') || worded !== undefined || text(input, 'class') !== undefined
    if (isChange) return withArchive(input, 'write', (archive, context) => change(input, archive, context))
    return withArchive(input, 'read', async (archive) => {
      const article = await readArticle(archive, argument(input, 1))
      return article.ok ? answer(article.value, archive.manifest.profile) : article
    })
  },
}

async function change(input: Input, archive: Archive, context: ActContext): Promise<Result<Output>> {
  const { profile } = archive.manifest
  const noticeClass = text(input, 'class')
  if (noticeClass !== undefined && !profile.noticeClasses.includes(noticeClass)) {
    throw new UsageError(`--class is one of: ${profile.noticeClasses.join(', ')}`)
  }
  const done = await actOnArticle(archive, argument(input, 1), (article) => {
    const next = nextNotice(article, profile, text(input, 'text'), noticeClass, flag(input, 'compose'))
    if (!next.ok) return next
    const set = setNotice(article, next.value, context)
    if (set.ok) return ok({ change: set.value, article })
    return set.problem.code === 'no-change' ? ok({ change: { articles: [] }, article }) : set
  })
  if (!done.ok) return done
  const after = done.value.change.articles[0]?.after
  const article = after ? openArticle(after) : ok(done.value.article)
  return article.ok ? answer(article.value, profile) : article
}

function nextNotice(
  article: Article,
  profile: Profile,
  worded: string | undefined,
  noticeClass: string | undefined,
  compose: boolean,
): Result<Notice> {
  const composed = worded === undefined && (compose || article.notice === null) ? composeNotice(article, profile) : null
  if (composed && !composed.ok) return composed
  const base = composed?.value ?? (worded === undefined ? article.notice : null)
  const fallback = article.notice?.class ?? profile.noticeClasses[0] ?? 'correction'
  if (!base) return ok(wordedNotice(article, profile, (worded ?? '').trim(), noticeClass ?? fallback))
  return ok({ ...base, class: noticeClass ?? base.class })
}

function answer(article: Article, profile: Profile): Result<Output> {
  const current = article.notice
  if (!current) return ok({ document: { class: null, text: null, stale: false }, text: 'This article has no notice.' })
  const stale = isNoticeStale(article, profile)
  const mark = stale ? '\n(stale: the corrections have changed since; compose it anew with --compose)' : ''
  return ok({
    document: { class: current.class, text: current.text, stale },
    text: `[${current.class}] ${current.text}${mark}`,
  })
}
