// A preview of the wording on the open article's corrections, or on a sample: every class as readers would see it.
import {
  type Article,
  composeNotice,
  isLanguage,
  type NoticeClass,
  type NoticeProfile,
  sampleNotice,
} from '../../../../electron/contract/index.ts'
import { words } from '../../../messages/words.ts'
import { useOpenArchive } from '../../../queries/archive.ts'
import { useArticle } from '../../../queries/article.ts'
import { useViewState } from '../../../session/view-state.ts'
import styles from './house-notices.module.css'

export function HousePreview({ profile: given }: { readonly profile: NoticeProfile }) {
  const archive = useOpenArchive()
  const articleId = useViewState((state) => state.articleId)
  const article = useArticle(archive.id, articleId).opened?.article ?? null
  const profile = isLanguage(given.language) ? given : { ...given, language: 'en' }
  const composed = (noticeClass: NoticeClass): string | null => {
    const notice = article ? composeNotice(article as Article, archive.profile, profile, noticeClass.id) : null
    return notice?.ok ? notice.value.text : null
  }
  const isSample = !profile.classes.some((each) => each.about === 'corrections' && composed(each) !== null)
  return (
    <section className={styles.preview} aria-label={words('house.preview')}>
      <header>
        <b>{words('house.preview')}</b> {words(isSample ? 'house.preview-sample' : 'house.preview-article')}
      </header>
      {profile.classes.map((each) => (
        <p key={each.id} lang={profile.language} dir="auto">
          <strong>{each.label}:</strong> {(isSample ? null : composed(each)) ?? sampleNotice(profile, each)}
        </p>
      ))}
    </section>
  )
}
