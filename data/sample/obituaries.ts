// Obituaries: two lives of the harbour, unsigned as the page always was.

import type { SampleArticle } from './sample-article.ts'

export const obituariesArticles: readonly SampleArticle[] = [
  {
    file: 'obituary-walter-stannard.txt',
    desk: 'Obituaries',
    publishedAt: '2005-11-05T06:00:00+00:00',
    source: 'Weekend edition',
    tags: ['people', 'sea', 'harbour'],
    text: `Walter Stannard, coxswain who put to sea 214 times

Walter Stannard, who has died aged 79, was coxswain of the Skelhaven lifeboat from 1961 to 1981. In that time the boat was called out on 214 occasions and brought home 163 people, two dogs and a crate of live eels.

He was born in Net Loft Yard on 9 March 1926, the fifth of the seven children of a drifter’s mate, and first went to sea at 14. He served in minesweepers from 1944 and came back in 1946 with a dislike of noise, which he indulged for the rest of his life by mending clocks.

The story most often told about him, though never by him, concerns the night of Thursday 15 November 1973. The Dutch coaster Margriet had lost her engine in a north-easterly gale and was breaking up on Pell Sands. Stannard took the lifeboat in over the bar three times before all eight of the crew were off. The last was the cook, who would not jump until somebody had caught his knives.

He was awarded a silver medal, and kept it in a drawer with the spare fuses. His own account of the rescue, in the station log, runs to nine words: “Wind strong. Eight men, all polite. Home by six.”

Young men who joined the crew were taught to splice, to boil a kettle in a beam sea and to say nothing to reporters. Those who did well were promoted to making his tea.

In 1949 he married Edna Crabtree, née Holm, a war widow with a small son whom he brought up as his own. She died in 1999. He is survived by his stepson, Derek, his daughters, Pamela and Joyce, and five grandchildren, one of whom is the lifeboat’s mechanic.

Walter Stannard died at home on Tuesday 1 November 2005. The funeral is at Bethel Chapel at 11am on Friday 11 November. It will end on the East Mole, whatever the weather, and the family advises sensible boots.`,
  },
  {
    file: 'obituary-beatrice-lanyon.txt',
    desk: 'Obituaries',
    publishedAt: '2020-02-15T06:00:00+00:00',
    source: 'Weekend edition',
    tags: ['people', 'arts', 'harbour', 'europe'],
    text: `Béatrice Lanyon, who taught a harbour to draw

Béatrice Lanyon, who has died aged 85, came to Skelhaven in 1957 with a case of brushes and a husband she had known for 11 weeks. She meant to stay until the autumn.

Born Béatrice Le Goff on 21 June 1934, the daughter of a sardine canner in Concarneau, she studied painting at Rennes and met Hugh Lanyon, a ship’s engineer, while his vessel was under repair at Brest. They settled in Chandler’s Row, where she gave lessons to the neighbours’ children in exchange for fish.

In 1963 she rented the loft above the ice works and opened what she declined to call a school. Anyone could come on a Wednesday. There was one rule, painted over the door: “Look longer.” In the 48 years until she gave up the lease, some 3,000 people did as they were told, among them dockers, magistrates and a bishop.

On the first day of every month in those years she painted the Fish Quay from the same window. The 576 pictures were shown together only once, in 2016, when they filled both walls of the ropewalk in Ropery Lane.

“You can watch the boats leave, one by one,” she told this newspaper then. “But I did not paint a decline. I painted a Tuesday, a Friday, a Monday.”

She was generous with her time and sparing with her praise. A mayor who sat for his portrait, and asked whether he might be made to look distinguished, was informed that she worked only from observation. He bought it all the same. It hangs in the Custom House Museum with 31 of her gouaches.

Hugh Lanyon died in 1994. She is survived by a son, Loïc, a daughter, Solène, and four grandchildren.

She died at Tolder Infirmary on Friday 7 February 2020, having had her bed turned to face the window. Instead of a memorial service there will be a drawing class on the Fish Quay at 10am on Sunday 1 March 2020. Pencils will be provided.`,
  },
]
