// Phrases of other languages that English copy uses as they are: their words are right in them, and unknown alone.

const PHRASES =
  'ad hoc, ad hominem, ad infinitum, ad interim, ad nauseam, a fortiori, a posteriori, a priori, ab initio, affaire de coeur, aide memoire, ' +
  'aide de camp, aides de camp, al dente, al fresco, amicus curiae, ancien regime, ancien régime, annus horribilis, annus mirabilis, ars poetica, ' +
  'au contraire, au courant, au fait, au lait, au naturel, au pair, au revoir, auf wiedersehen, avant la lettre, belle epoque, belle époque, bel canto, bête noire, ' +
  'bona fide, bona fides, bon mot, bons mots, bon vivant, bon voyage, carpe diem, carte blanche, cause celebre, cause célèbre, causes célèbres, caveat emptor, ' +
  'ceteris paribus, c’est la vie, chargé d’affaires, charge d’affaires, chargés d’affaires, chef d’oeuvre, chef de cuisine, cinéma vérité, cinema verite, ' +
  'comme ci comme ça, compos mentis, corpus delicti, cordon bleu, cordon sanitaire, corps de ballet, coup de grace, coup de grâce, coup de main, ' +
  'coup de théâtre, coup de foudre, crème brûlée, creme brulee, crème fraîche, creme fraiche, crime passionnel, cui bono, cul de sac, cum laude, ' +
  'curriculum vitae, de facto, de jure, de novo, de rigueur, de trop, de profundis, deo gratias, deus ex machina, dolce far niente, dolce vita, dramatis personae, ' +
  'droit de seigneur, ecce homo, élan vital, embarras de richesses, éminence grise, eminence grise, en bloc, en famille, en masse, en passant, en plein air, en route, ' +
  'en suite, en garde, enfant terrible, enfants terribles, entente cordiale, ergo sum, esprit de corps, et alii, et cetera, et tu, ex cathedra, ex gratia, ex libris, ' +
  'ex nihilo, ex officio, ex parte, ex post facto, ex ante, fait accompli, faits accomplis, faute de mieux, faux ami, faux pas, femme fatale, femmes fatales, ' +
  'fin de siècle, fin de siecle, film noir, foie gras, folie à deux, folie de grandeur, force majeure, glasnost, grand guignol, grand prix, grande dame, ' +
  'habeas corpus, haute couture, haute cuisine, haut monde, hoi polloi, homo sapiens, honi soit qui mal y pense, honoris causa, hors concours, hors d’oeuvre, ' +
  'hors d’oeuvres, hors d’œuvre, hors de combat, idée fixe, idee fixe, in absentia, in camera, in extremis, in flagrante delicto, in flagrante, in loco parentis, ' +
  'in medias res, in memoriam, in situ, in toto, in utero, in vino veritas, in vitro, in vivo, infra dig, inter alia, inter alios, ipso facto, ' +
  'je ne sais quoi, jeu d’esprit, jeunesse dorée, joie de vivre, laissez faire, laisser faire, la dolce vita, lapsus linguae, lèse majesté, lese majeste, lingua franca, locum tenens, ' +
  'locus classicus, magna cum laude, magnum opus, maître d’hôtel, maitre d’hotel, mal de mer, mano a mano, mardi gras, mea culpa, memento mori, ménage à trois, ' +
  'menage a trois, mens rea, mens sana in corpore sano, mise en place, mise en scène, mise en scene, modus operandi, modus vivendi, mot juste, ne plus ultra, ' +
  'noblesse oblige, nolle prosequi, nolo contendere, nom de guerre, nom de plume, noms de plume, non compos mentis, non sequitur, non sequiturs, nouveau riche, nouveaux riches, ' +
  'nouvelle cuisine, nouvelle vague, nota bene, nunc dimittis, objet d’art, objets d’art, obiter dictum, obiter dicta, pace, panem et circenses, papier mâché, ' +
  'par excellence, pari passu, pas de deux, passe partout, pax romana, per annum, per capita, per cent, per diem, per se, per stirpes, persona grata, ' +
  'persona non grata, pièce de résistance, piece de resistance, pied à terre, pied a terre, post facto, post hoc, post mortem, post partum, prêt à porter, pret a porter, ' +
  'prima ballerina, prima donna, prima facie, primus inter pares, pro bono, pro bono publico, pro forma, pro rata, pro tem, pro tempore, quid pro quo, ' +
  'qui vive, quis custodiet ipsos custodes, raison d’être, raison d’etre, raisons d’être, rara avis, realpolitik, reductio ad absurdum, requiescat in pace, res ipsa loquitur, res judicata, ' +
  'res publica, rigor mortis, roman à clef, roman a clef, salle à manger, sang froid, sans serif, sans souci, savoir faire, savoir vivre, semper fidelis, sic transit gloria mundi, ' +
  'sine die, sine qua non, soi disant, soupe du jour, sotto voce, status quo, status quo ante, stare decisis, sub judice, sub rosa, sui generis, sui juris, summa cum laude, ' +
  'tabula rasa, table d’hôte, tant pis, tempus fugit, terra firma, terra incognita, terra nullius, tête à tête, tour de force, tours de force, tout court, tout le monde, trompe l’oeil, ' +
  'trompe l’œil, ubi sunt, ultra vires, urbi et orbi, vade mecum, vae victis, vaya con dios, veni vidi vici, verbatim et literatim, vice versa, vin ordinaire, ' +
  'vis à vis, vis a vis, viva voce, voir dire, vol au vent, volte face, vox pop, vox populi, wagon lit, wanderjahr, zeitgeist, hasta la vista, mi casa es su casa, ' +
  'que sera sera, que será será, buenos días, por favor, muchas gracias, gracias, guten tag, danke schön, sturm und drang, vorsprung durch technik, über alles, cosa nostra, al forno, prosciutto, ' +
  'inshallah, allahu akbar, insha allah, alhamdulillah, eid mubarak, ramadan kareem, sine anno, mutatis mutandis, nil desperandum, ad valorem, ad libitum, ad litem, certiorari, mandamus, ' +
  'ex aequo, lex loci, locus standi, pendente lite, pro se, qui tam, actus reus, de minimis, force de frappe, coup d’œil, coup d’oeil, dernier cri, déjà vu, deja vu, droit du seigneur, entre nous'

const GAP = '[\\s\\u00a0-]+'
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${PHRASES.split(', ')
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll('’', "[’']").replaceAll(' ', GAP))
    .join('|')})(?![\\p{L}\\p{M}])`,
  'giu',
)

/** Where phrases of other languages are in a text, left to right; UTF-16 offsets, half-open. */
export function foreignPhrasesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(PATTERN)].map(({ 0: phrase, index }) => ({ from: index, to: index + phrase.length }))
}
