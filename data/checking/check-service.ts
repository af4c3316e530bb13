// Checks over an archive as one object: it takes articles, keeps the indexes and returns findings. It runs in a thread
// of its own for an archive, and in place for a single text.

import { type CheckedArticle, wordsOf } from '../checks/article/checked-article.ts'
import { inItsLanguage } from '../checks/article-language.ts'
import { textsToLookAt } from '../checks/confusables-check.ts'
import { MarkMemory } from '../checks/mark-memory.ts'
import { clusterNames } from '../checks/names/cluster-names.ts'
import { Rulings } from '../checks/names/ruled-names.ts'
import { checksOf, holdsIn } from '../checks/registry.ts'
import { runChecks } from '../checks/run-checks.ts'
import type { CheckSetting } from '../checks/setting.ts'
import { ANY_WORD } from '../checks/words/speller.ts'
import { ALL_REPORTED, type FindingKind, type NameCluster, type Unreported } from '../schema/index.ts'
import type { StyleRule } from '../stylebook/style-rule.ts'
import { isEnglish, regionOf } from '../text/languages.ts'
import { ArchiveIndexes } from './archive-indexes.ts'
import type { ConfusablesSource } from './confusables/confusables-thread.ts'
import { Dictionaries } from './dictionaries/dictionary-folder.ts'
import { type Digest, digestOf } from './digest.ts'
import { type House, NO_HOUSE } from './house.ts'
import { loadLexicon, loadSpeller, type Variety } from './hunspell.ts'
import type { ArticleReport } from './report/article-report.ts'
import { withoutUnreported } from './report/ignored.ts'
import { loadTowns } from './towns.ts'

export class CheckService {
  private readonly indexes = new ArchiveIndexes()
  private readonly memory = new MarkMemory()
  private readonly dictionaries: Dictionaries
  private house: House = NO_HOUSE
  private rulings = new Rulings([], [])
  private accepted: ReadonlySet<string> = new Set()

  /** `confusables`: who looks for them; null: no one. `dictionaries`: folder (absolute path) with dictionaries for other languages than English. */
  constructor(
    house: House = NO_HOUSE,
    private readonly confusables: ConfusablesSource | null = null,
    dictionaries: string | null = null,
  ) {
    this.dictionaries = new Dictionaries(dictionaries)
    this.workBy(house)
  }

  /** Checks by these rules of the house from now on; what was learnt of the archive holds whatever they are. */
  protected workBy(house: House): void {
    this.house = house
    this.rulings = new Rulings(house.rulings, house.accepted.filter(isName))
    this.accepted = new Set(house.accepted.map((word) => word.toLowerCase()))
  }

  /** Adds articles to the indexes. Returns their digests, which may be kept and handed to `know` later. */
  async learn(articles: readonly CheckedArticle[]): Promise<readonly Digest[]> {
    const [lexicon, speller] = await Promise.all([loadLexicon('en'), loadSpeller('en')])
    const made = articles.flatMap((article) =>
      article.id === null ? [] : [digestOf({ ...article, id: article.id }, lexicon, speller)],
    )
    // A name cut out of a text keeps all of the text in memory; a copy of it does not.
    const digests = structuredClone(made)
    this.know(digests)
    return digests
  }

  /** Adds digests made before to the indexes. */
  know(digests: readonly Digest[]): void {
    for (const digest of digests) this.indexes.take(digest)
  }

  /** Forgets articles that have left the archive. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.indexes.remove(id)
  }

  /**
   * Checks articles with the checks of some kinds, or with all; what is `unreported` is left out. `isWaiting` false: confusables are
   * in the report only when they are known already.
   */
  async check(
    articles: readonly CheckedArticle[],
    kinds: readonly FindingKind[] | null,
    unreported: Unreported = ALL_REPORTED,
    isWaiting = true,
  ): Promise<readonly ArticleReport[]> {
    const reports: ArticleReport[] = []
    for (const marked of articles) {
      const article = await inItsLanguage(marked)
      const { language } = article
      const setting = await this.settingFor(article)
      const looked = kinds === null || kinds.includes('confusable') ? await this.lookAt(article, isWaiting) : 'off'
      const checks = checksOf(kinds, looked === 'looked-for').filter((check) => holdsIn(check, article.language))
      const { findings, failures } = runChecks(article, checks, setting, this.memory)
      const parted = withoutUnreported(article, findings, unreported)
      reports.push({
        ...{
          id: article.id,
          words: wordsOf(article),
          language,
          hasDictionary: setting.spelling !== ANY_WORD,
          failures,
          confusables: looked,
          ...parted,
        },
        ...{
          checks: checks.length,
          kinds: [...new Set(checks.map(({ kind }) => kind))].filter((kind) => !unreported.off.includes(kind)),
        },
      })
    }
    return reports
  }

  private async lookAt(article: CheckedArticle, isWaiting: boolean): Promise<ArticleReport['confusables']> {
    if (!this.confusables?.isWanted) return 'off'
    const texts = textsToLookAt(article)
    if (isWaiting) await this.confusables.find(texts)
    return this.confusables.isDone(texts) ? 'looked-for' : 'later'
  }

  /** Names of the archive that look like one, the surest first. */
  async clusters(leastConfidence: number): Promise<readonly NameCluster[]> {
    const lexicon = await loadLexicon('en')
    return clusterNames(this.indexes.names, this.rulings.on(null), lexicon, leastConfidence)
  }

  /** Ids of the articles any of these forms stands in, in the order they came in. */
  articlesWith(forms: readonly string[]): readonly string[] {
    return [...new Set(forms.flatMap((form) => this.indexes.names.articlesWith(form)))]
  }

  private async settingFor({ language, publishedAt }: CheckedArticle): Promise<CheckSetting> {
    const variety = varietyOf(language)
    const { names, words, copies, corrected } = this.indexes
    return {
      spelling: variety ? await loadSpeller(variety) : ((await this.dictionaries.for(language)) ?? ANY_WORD),
      lexicon: await loadLexicon('en'),
      towns: await loadTowns(),
      rulings: this.rulings,
      rules: this.house.rules,
      accepted: this.accepted,
      names,
      words,
      copies,
      corrected,
      confusables: this.confusables,
      language: variety ?? language,
      key: `${language} ${this.house.version} ${this.house.rules.some(isDated) ? publishedAt : ''}`,
    }
  }
}

/** A plain name among the accepted terms, some of which are patterns. */
function isName(term: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}’' -]+$/u.test(term)
}

function isDated({ validFrom, validTo }: StyleRule): boolean {
  return validFrom !== undefined || validTo !== undefined
}

/** The variety of English a BCP 47 tag names; null for other languages. */
function varietyOf(language: string): Variety | null {
  if (!isEnglish(language)) return null
  const region = regionOf(language)
  if (region === 'US') return 'en-US'
  return region === undefined ? 'en' : 'en-GB'
}
