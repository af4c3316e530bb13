// World desk: two agency reports with errors planted on purpose; `planted-errors.ts` lists every one of them.

import type { SampleArticle } from './sample-article.ts'

export const worldArticles: readonly SampleArticle[] = [
  {
    file: 'peace-accord-two-years-on.txt',
    desk: 'World',
    publishedAt: '2021-02-05T09:30:00+00:00',
    source: 'Wire copy',
    tags: ['africa', 'conflict', 'elections'],
    text: `Two years after peace accord, Central African Republic counts the displaced

By Corinne Maddox

BANGUI — Two years after the government of the Central African Republic and 14 armed groups put their names to a peace accord, more than 200,000 people have been driven from their homes in less than two months, according to the United Nations refugee agency.

The accord was negotiated in Khartoum and signed in Bangui on Wednesday 6 February 2019. It offered the rebels posts in government and mixed units in which their men would patrol beside the army. Much of it came undone in December, when several of the signatories formed a coalition and advanced on the capital in the days before a general election.

President Faustin-Archange Touadéra, who first won office in 2016, was returned in the vote of 27 December with a little over 53 per cent, a result upheld by the Constitutional Court in January. Hundreds of polling stations never opened.

The same court had already struck Francois Bozie from the list of candidates. An army officer who seized power in 2003, he ruled for ten years until Séléka, an alliance of rebels from the north, overthrew him in March 2013. Militias known as anti-balaka rose against the new masters, and the Central Africa Republic has hardly known a quiet month since. The government calls Bozize the hand behind the latest coalition; his party has rejected the charge.

Lorries have stood for for for weeks at the Cameroonian border, because gunmen hold stretches of the one paved road from there to the capital. In the markets of Bangui the price of food has climbed.

“Signing was never the hard part,” said Salomé Ngaba, who runs a network of women mediators in the city. “You sign in an afternoon. Then you must go home by a road that belongs to somebody else.”

Touadera has leaned on friends abroad to hold the larger towns. Rwanda sent soldiers, and Moscow sent what it describes as instructors. Western governments say many of these belong to the Wagner Group, which they link to Yevgeny Prigozhin, a St Petersburg businessman. Prighozhin has denied any connection with the company.

United Nations peacekeepers have been in the Central African Republic since 2014. “Nobody here tore the accord up,” Ms Ngaba said. “We left it out in the rain.”

(With inputs from Equatorial Wire Service)

(Edited by Helen Marwood and Idris Cole)

The post Two years after peace accord, Central African Republic counts the displaced appeared first on Longshore Dispatch.`,
  },
  {
    file: 'bangui-after-wagner-founder.txt',
    desk: 'World',
    publishedAt: '2023-08-31T11:15:00+01:00',
    source: 'Wire copy',
    tags: ['africa', 'conflict', 'elections'],
    text: `BANGUI — A week after a private jet came down north-west of Moscow, officials, traders and aid workers in the Central African Republic are asking who now gives orders to the Russians in their midst.

The crash on Wednesday 23 August 2023 killed Yevgeny Prigozhin, the founder of the Wagner Group, two months to the day after he began a brief mutiny against the Russian defence ministry. His fighters have been in the Central African Republic since 2018, at first as instructors to its army and later as a good deal more.

For President Faustin-Archange Touadéra the matter is not an abstract one. When he was elected in 2016, armed groups controlled most of the country outside the capital. When some of them moved on Bangui before the election of December 2020, Russian and Rwandan reinforcements helped to turn them back.

Those groups had gathered in a coalition that François Bozizé later agreed to lead. The former president, overthrown by the Séléka rebels in 2013, had been kept off the ballot by the Constitutional Court. Bozize has lived abroad since, first in Chad and now in Guinea-Bissau. Little is left of the accord reached in Khartoum and signed in Bangui in February 2019, which was meant to put an end to such alliances.

“Wagner here was never one man; it was a way of doing business,” said Théodore Lassou, who lectures on security at a private institute in Bangui. “Somebody else can sign the same contract. But whoever signs will want something too.”

The business reaches beyond soldiering. The United States and the European Union have imposed sanctions on mining firms that they tie to the group. For years Prighozhin denied having founded it, and he took those who said otherwise to court; he acknowledged it only in September 2022.

Touadéra has meanwhile strengthened his own position. On 30 July voters approved a constitution that removes the limit on presidential terms, in a referendum boycotted by the main opposition parties. From exile, Bozizé could only look on.

On the riverbank, interest in such things is slight. “At my stall people do not talk about Bozize, and they do not talk about Moscow,” said Clarisse Yadé, who sells cassava flour and candles. “They talk about the price of soap.”

(With inputs from Equatorial Wire Service)

(Edited by Helen Marwood)

The post Bangui asks who gives the orders after Prigozhin appeared first on Longshore Dispatch.`,
  },
]
