// How names sound, by language: given names from a list, surnames and places composed of syllables, so that an archive
// has tens of thousands of names no one bears.

export interface Tongue {
  readonly given: readonly string[]
  /** A surname is a start, perhaps a middle, and an end. */
  readonly starts: readonly string[]
  readonly middles: readonly string[]
  readonly ends: readonly string[]
  /** A place is a start of the same language and one of these. */
  readonly places: readonly string[]
  /** Share of the people in the news, relative to the others. */
  readonly weight: number
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const english: Tongue = {
  weight: 40,
  given:
    words(`Alice Amos Anthea Barnaby Beatrix Benedict Cecily Clement Cora Cuthbert Daphne Desmond Dorothea Edith Edmund
    Effie Elspeth Ernest Esme Felicity Fergus Florence Frances Gilbert Gwen Harriet Hector Hester Hugh Ida Isla Ivor Jemima
    Jocelyn Judith Kit Lavinia Leonard Lionel Mabel Magnus Marian Maud Miles Minna Nell Norris Olive Orla Oswin Percy Phoebe
    Quentin Ralph Rhona Roland Rosalind Rowan Sibyl Silas Tabitha Theo Thora Una Verity Wilfred Winifred Zoë`),
  starts:
    words(`Al Ash Ather Bar Bel Ber Black Blen Brad Bram Brock Bur Cal Car Chad Clay Col Crom Cros Dal Den Dun El Fair
    Fen Gar Gil Glen Graf Had Hal Har Haw Hol Hor Hun Ing Kel Ken Lang Leth Lin Lock Mar Mel Mid Mor Nether Nor Oak Old
    Pem Pen Pres Rad Raven Red Rosk Ruth Sal Sed Sher Skel Stan Stock Sut Tarn Thor Tol Under Wal War Wed Wes Whit Win
    Wood Wyn Yar`),
  middles: words('a ber er el en ing man mer o sing ter tle wor'),
  ends: words(`bank bourne bridge brook burn bury by cliffe combe cote croft dale dean den don field ford gate grave ham head
    hill holt house hurst kirk land leigh ley low man mere mont more ness quist ridge rick sett shaw sley son stead ster
    stoke stone thorpe ton tree wade well wick wood worth yard`),
  places:
    words(`bourne bridge burgh bury by caster church combe dale den field ford gate ham haven head hithe holme hurst
    leigh mere minster mouth ness pool port stead stoke thorpe ton wick worth`),
}
const french: Tongue = {
  weight: 10,
  given:
    words(`Aimée André Anaïs Aurèle Benoît Célestine Cédric Clémence Désirée Édouard Élodie Étienne Fabrice François
    Françoise Gaëlle Geneviève Gérard Gisèle Hélène Hervé Honoré Irénée Joël Léa Léon Maëlle Marcel Mélanie Noémie
    Odette Océane Pascal Philémon Raphaël René Régine Rémi Sébastien Solène Thérèse Théo Valérie Véronique Yannick Zélie`),
  starts:
    words(`Au Bar Beau Bel Bo Bois Bon Bou Bré Ca Cha Char Cou Dé Del Du É Fau Fer Fon Gar Gé Gou Gué Jau La Lau Le Lé
    Lor Ma Mar Mé Mon Mou Né Par Pé Pi Rou Sau Sé Ta Té Tho Va Vau Ver Vil Yé`),
  middles: words('be bé ché cour da dé gue la lé li mar mi na né ni pe quié ré ri se ti vé zi'),
  ends: words(`ault bert biau blé cault ché court dieu dière don doux fort gny gnon lais lard las let lier lin lot meau net
    nier pré quet quin rac raud reau ré sac sard seau seul son tain tel ton val vain vière zé`),
  places: words('ac al as aux bourg court fort gny lieu mont nay noy ville villiers'),
}
const slavic: Tongue = {
  weight: 12,
  given: words(`Agnieszka Aleš Andrzej Anežka Bogdan Bożena Božena Čedomir Danuta Dušan Elżbieta František Grażyna Ivana
    Jadwiga Jaroslava Jiří Józef Katarzyna Krzysztof Łucja Luboš Małgorzata Milena Miloš Mirosław Nataša Oldřich Paweł
    Radomír Růžena Sławomir Šárka Stanisław Tomasz Václav Věra Vojtěch Wacław Wójciech Zbigniew Zdeněk Żaneta Živko`),
  starts: words(`Bě Bia Bor Boż Brz Ča Chmie Cze Da Dě Dra Dzie Gą Gro Hla Hor Ja Ję Ju Kač Kar Ko Krá Krz Kuč Łu Ma Mar
    Mił No Ola Pav Piet Po Prz Řeh Ró Sed Sie Sta Stę Svo Szcz Ší Ště Tom Urb Va Vese Wi Wój Wró Za Zie Zo Že Żu`),
  middles: words('bo cho dom ga ja ka ko la lo ma mi na nie no pa ra ro se ta ti wa we zi'),
  ends: words(`bek bień cek cki cz czak czyk dek dík dzki jko jski kiewicz ković kowa leń lík lski mski nák ński nik nova pek
    rek rský ský szek šek tek tić vá vec vić wicz wiec wski zek zić žek`),
  places: words('bor ice iec in ki ków nica nik no ov ovice sk ste szów tín wa wice'),
}
const nordic: Tongue = {
  weight: 9,
  given:
    words(`Åse Ansgar Astrid Bjørn Birgit Dagny Eirik Embla Finn Frøydis Gunnar Göran Håkon Hjördis Ingrid Jörgen Jens
    Kjell Käthe Lars Leif Liv Märta Magnhild Nils Oddvar Øystein Olav Påfve Ragnhild Rolf Runa Sindre Sigrún Solveig
    Søren Stellan Synnøve Torbjörn Turid Ulf Vidar Ylva Þóra`),
  starts:
    words(`Ål And Ås Berg Bjør Bo Bryn Dahl Ek El Fal Fis Fjel Fors Gran Grøn Gud Gul Hag Ham Hed Hel Holm Hø Ing Is
    Jør Kar Kjær Kros Lar Lind Lund Løv Mar Mel Mø Myr Na Nor Ny Od Ol Øst Ran Ros Røn Sand Sig Sjö Skår Sko Sol Sten
    Strøm Sund Thor Tve Ul Vest Vik Åk`),
  middles: words('a de e er for gen ge in ke le mar me ne os ste te ter va'),
  ends: words(`bakk berg blad borg by dahl dal eid fors gaard gård gren heim holm holt hus kvist land lid lund mark moen mose
    nes næs rup sen skjold skog son stad stam strand strøm sund søn toft tveit vall vang vik ø`),
  places: words('bu by dal fjord fors havn heim holm hus nes rup sjø stad stranda sund vik voll ø'),
}
const iberian: Tongue = {
  weight: 10,
  given: words(`Adrián Álvaro Ângela Begoña Benício Cármen César Conceição Damián Débora Elías Estêvão Eulália Fátima
    Gonçalo Graça Héctor Íñigo Inês Iván Jacinta Jerónimo João Joaquín Lúcia Luzia Mónica Máximo Nélida Núria Óscar
    Pilar Ramón Rocío Rosário Sérgio Simón Tomás Valentín Verónica Víctor Xavier Zulmira`),
  starts:
    words(`Al Ara Bal Bar Be Bel Ber Cal Can Car Cas Cor Cruz Del Du Es Fer Fi Fon Gal Gar Go Gue He Her La Lo Ma Mar
    Men Mi Mon Mo Na Nó O Or Pa Pe Pi Que Qui Ra Ro Sa Sal Se So Ta To Tru Ur Va Ver Vi Ya Za Zu`),
  middles: words('ba ca co da de do ga go la le li lo ma me mi na ne ni pa ra re ri ro ta te ti to va ve vi za'),
  ends: words(`ães al ante ão arte bar cedo cio dal deiro dez do ella ena ente eño era ez gães gal gón guez lez llo lva món
    mos nas nes nha niz nte ño ón quez ral rán rés rez rio ro ros sa són tal té tero tín vedo zán`),
  places: words('ães ales ano ar edo elos eros iches iel illo ión nha ona osa ua uela'),
}
const west: Tongue = {
  weight: 9,
  given: words(`Abdoulaye Adjoa Akosua Amadou Aminata Ayodélé Awa Binta Cheikh Djénéba Ebou Efua Fatoumata Fodé Folasade
    Gbenga Hadiza Ibrahima Idrissa Kadiatou Kofi Kwabena Lamine Mamadou Mariétou Moussa Nafissatou N’Deye Ngozi Obinna
    Olúfẹ́mi Oumar Ousmane Rokhaya Salimata Sékou Tidiane Uchenna Yaw Yéro Zeinab`),
  starts:
    words(`Ab A Ade Ba Bo Ca Cou Da Di Dja Do Dou E Fa Fo Ga Gba Go Ha I Ja Ka Kei Ko Kou Ku La Ma Mba Mo N’Da N’Dia
    N’Go Na Ngo No O Oba Oke Ou Pa Sa San Sé Si So Sou Ta Ti To Tou Tra U Wa Ya Yé Za Zo`),
  middles: words('ba bi da di fo ga go ka ki ko la le lo ma mi na ni ra ri ro sa so ta te wa ya'),
  ends: words(`ba bé bou bré by dara dé di diop do fall fi gho gne go gou ka kité ko kou la lé lo lou ma mba mé mou na nda né
    ngo ni no nou nté ra ré rou sa sé so ssé ta té tou wé wo ya yé zé zi zou`),
  places: words('bama bé bougou dara dougou fara goro kala koro kro la mba ndji ngo ré ria ssau ta'),
}
const levant: Tongue = {
  weight: 10,
  given:
    words(`Adnan Ayşe Aziz Büşra Çağla Dilek Ebru Emine Farid Fatma Gülşen Hakan Hâmid İbrahim İpek Jamila Kâmil Kerem
    Layla Mahmoud Mehmet Nadia Nâzım Orhan Özlem Rânia Reşat Sâmi Selim Şükrü Tariq Tülay Umut Ümit Walid Yasmin Yıldız
    Zeynep Žahra`),
  starts:
    words(`Ab Ak Al Ar As Ay Ba Bal Be Bul Çe Çi Da De Der Di Do El Er Es Fa Ga Gö Gü Ha Hal İ Ja Ka Kal Kar Ke Kı Ko Kö
    Ma Mar Mu Na Ne Ok Öz Ra Sa Sal Se Şa Şen Ta Tek Tu Tü U Ul Va Ya Yıl Yü Za Ze`),
  middles: words('ba bi da de dı ga ha ka la le lı ma me mi na ra ri sa şa ta va ya za'),
  ends: words(`acı ak an ar at az bey çay çelik çı dağ dan demir din dım er gin gün han ik in ın kan kaya kum lı lu maz mi nar
    oğlu oul our ovi pınar ral ri rou sal şan şi soy tan taş tekin ten türk ül ün vi yan yazı zade zar`),
  places: words('abad ağaç bel çay dere hisar hüyük kale kent köy lar ova pınar saray şehir yaka'),
}

/** All languages of the archive's names. */
export const TONGUES: readonly Tongue[] = [english, french, slavic, nordic, iberian, west, levant]
