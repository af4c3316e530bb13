// Nouns that introduce a name, by language: companies, associations, places, media, events and works. A capital after one may begin the name and no sentence: “la société La
// poste mobile”.

const NOUNS = {
  en:
    'company|firm|brand|label|start-?up|retailer|chain|shop|store|bakery|brewery|restaurant|café|cafe|pub|bar|inn|hotel|nightclub|club|agency|consultancy|bookshop|boutique|salon|spa|' +
    'group|band|duo|trio|quartet|quintet|choir|orchestra|ensemble|troupe|charity|trust|foundation|association|society|party|movement|campaign|initiative|project|programme|program|scheme|' +
    'organisation|organization|collective|network|coalition|alliance|tank|cooperative|co-op|nonprofit|' +
    'church|chapel|school|college|academy|nursery|theatre|theater|cinema|venue|gallery|museum|farm|estate|cottage|village|hamlet|boat|vessel|yacht|trawler|racehorse|' +
    'magazine|newspaper|paper|weekly|daily|journal|website|site|blog|newsletter|podcast|channel|app|platform|forum|hashtag|' +
    'festival|exhibition|exhibit|concert|tour|conference|' +
    'film|movie|documentary|novel|novella|book|memoir|biography|autobiography|poem|play|musical|opera|ballet|song|single|track|album|hymn|carol|ballad|tune|hit|show|sitcom|comedy|drama|' +
    'thriller|sequel|painting|sculpture|mural|essay|column|serie|slogan|motto|headline|title',
  de:
    'firma|unternehmen|marke|label|verlag|kette|laden|kneipe|bar|café|restaurant|gasthaus|lokal|hotel|club|gruppe|band|chor|ensemble|trio|duo|kollektiv|verein|initiative|bündnis|bewegung|' +
    'kampagne|projekt|programm|partei|liste|stiftung|organisation|netzwerk|theater|kino|galerie|zeitschrift|zeitung|blatt|magazin|blog|podcast|sendung|portal|plattform|website|kanal|sender|app|' +
    'ausstellung|schau|festival|konzert|reihe|tournee|film|roman|novelle|erzählung|kurzgeschichte|märchen|buch|gedicht|lied|song|single|album|hit|schlager|stück|oper|operette|musical|ballett|' +
    'serie|komödie|drama|krimi|thriller|doku|dokumentation|show|gemälde|brettspiel|computerspiel|videospiel|kolumne|essay|titel|motto|slogan|überschrift|schlagzeile|biografie|autobiografie',
  fr:
    'société|entreprise|compagnie|marque|enseigne|chaîne|maison|start-?up|boutique|librairie|boulangerie|restaurant|bar|café|bistrot|bistro|brasserie|auberge|hôtel|camping|gîte|domaine|' +
    'groupe|duo|trio|chorale|troupe|orchestre|ensemble|association|asso|collectif|mouvement|fondation|fédération|syndicat|parti|liste|coalition|club|équipe|ong|réseau|coopérative|plateforme|' +
    'initiative|campagne|opération|projet|programme|dispositif|commune|ville|village|hameau|bourg|quartier|cité|résidence|ferme|théâtre|salle|cinéma|galerie|musée|école|collège|lycée|crèche|' +
    'église|chapelle|bateau|voilier|chalutier|navire|journal|quotidien|hebdomadaire|hebdo|magazine|mensuel|revue|site|blog|podcast|radio|émission|application|appli|' +
    'festival|exposition|expo|concert|spectacle|tournée|salon|foire|film|documentaire|livre|roman|nouvelle|essai|récit|poème|recueil|pièce|comédie|drame|opéra|ballet|chanson|titre|single|' +
    'disque|album|série|feuilleton|tableau|toile|sculpture|fresque|jeu|slogan|téléfilm|biographie|bd',
  es:
    'empresa|compañía|firma|marca|cadena|tienda|librería|panadería|restaurante|bar|café|taberna|posada|hotel|hostal|finca|bodega|grupo|banda|dúo|trío|coro|orquesta|comparsa|chirigota|murga|' +
    'asociación|colectivo|movimiento|fundación|federación|sindicato|partido|lista|coalición|club|equipo|peña|ong|red|cooperativa|plataforma|iniciativa|campaña|operación|proyecto|programa|plan|' +
    'municipio|pueblo|villa|localidad|ciudad|pedanía|aldea|barrio|barriada|urbanización|paraje|parque|calle|plaza|estadio|cementerio|teatro|sala|cine|galería|museo|colegio|escuela|instituto|' +
    'iglesia|ermita|capilla|barco|velero|diario|periódico|semanario|revista|web|sitio|portal|blog|podcast|radio|canal|aplicación|festival|exposición|muestra|concierto|espectáculo|gira|feria|' +
    'película|filme|documental|libro|novela|cuento|relato|ensayo|poema|poemario|obra|comedia|drama|ópera|zarzuela|tango|canción|copla|tema|sencillo|disco|álbum|serie|telenovela|cuadro|mural|' +
    'juego|lema|título|biografía',
}

/** Languages with a list. */
export type Named = keyof typeof NOUNS

const PLURAL = { en: '(?:e?s)?', de: '(?:e?[ns]|e)?', fr: '[sx]?', es: '(?:e?s)?' }

/** The nouns of a language in singular and plural, as the inside of a pattern; German ones also at the end of a compound, with a capital or without. */
export function namedThings(language: Named): string {
  const nouns = NOUNS[language].split('|')
  const written = language === 'de' ? nouns.map(inCompounds) : nouns
  return `(?:${written.join('|')})${PLURAL[language]}`
}

function inCompounds(noun: string): string {
  const first = noun.charAt(0)
  return `[${first.toUpperCase()}${first}]${noun.slice(1)}`
}
