// The whole sample archive, desk by desk: what the app imports when an editor asks to explore before using it.

import { businessArticles } from './business.ts'
import { councilArticles } from './council.ts'
import { courtsArticles } from './courts.ts'
import { cultureArticles } from './culture.ts'
import { educationArticles } from './education.ts'
import { environmentArticles } from './environment.ts'
import { farmingArticles } from './farming.ts'
import { healthArticles } from './health.ts'
import { lettersArticles } from './letters.ts'
import { obituariesArticles } from './obituaries.ts'
import type { SampleArticle } from './sample-article.ts'
import { scienceArticles } from './science.ts'
import { sportArticles } from './sport.ts'
import { transportArticles } from './transport.ts'
import { worldArticles } from './world.ts'

/** Every article of the sample, grouped by desk and not sorted by date. */
export const sampleArticles: readonly SampleArticle[] = [
  ...worldArticles,
  ...councilArticles,
  ...transportArticles,
  ...healthArticles,
  ...educationArticles,
  ...courtsArticles,
  ...businessArticles,
  ...sportArticles,
  ...cultureArticles,
  ...environmentArticles,
  ...scienceArticles,
  ...farmingArticles,
  ...lettersArticles,
  ...obituariesArticles,
]
