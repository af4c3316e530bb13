// The main process in French. The window's words and the glossary are in renderer/messages/languages and
// docs/translating.md; & precedes the access key of a menu item.
import { frenchSpaces } from '../../contract/french-spaces.ts'
import { manyActNames, menuLabels } from '../../contract/words/declared-words.ts'
import { french as declared } from '../../contract/words/french.ts'
import type { MainWords } from './english.ts'
import { changedWords, type Translated } from './word-tables.ts'

/** Spaces before ; : ! ? and inside « » are typed as usual ones. */
const typed: Translated<MainWords> = {
  commands: menuLabels(declared),
  menu: {
    file: '&Fichier',
    quit: '&Quitter',
    edit: 'É&dition',
    cut: '&Couper',
    copy: 'Co&pier',
    paste: 'C&oller',
    selectAll: '&Tout sélectionner',
    article: '&Article',
    format: 'Fo&rmat',
    states: 'É&tat',
    view: 'Affic&hage',
    appearance: 'A&pparence',
    appearances: { system: 'Celle du &système', light: '&Claire', dark: 'S&ombre' },
    resetZoom: '&Taille réelle',
    zoomIn: '&Zoom avant',
    zoomOut: 'Zoo&m arrière',
    fullScreen: 'Pl&ein écran',
    window: 'Fe&nêtre',
    minimise: '&Réduire',
    close: '&Fermer',
    help: 'A&ide',
    showLog: 'Afficher le &journal',
    recent: 'Archives &récentes',
    noRecent: 'Aucune archive récente',
    forgetRecent: '&Effacer la liste',
    services: 'Services',
    hideApp: (app) => `Masquer ${app}`,
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    quitApp: (app) => `Quitter ${app}`,
  },
  acts: {
    ...manyActNames(declared),
    import: 'l’import',
    correct: 'la correction',
    accept: 'l’acceptation',
    reject: 'le rejet',
    revert: 'la révocation',
    reinstate: 'le rétablissement',
    tag: 'les mots-clés',
    details: 'le changement d’informations',
    'edit-details': 'le changement d’informations',
    notice: 'le rectificatif',
    'compose-notices': 'la nouvelle rédaction de rectificatifs',
    restore: 'le rétablissement d’une version',
    'take-back': 'la révocation',
    rule: 'la règle',
    'use-name': 'l’emploi du nom',
    stylebook: 'les règles maison',
  },
  undo: {
    named: (command, act) => `${command} ${act}`,
    quoted: (text) => `« ${text} »`,
    discarded: (headline) => `l’abandon des modifications${headline && ` de ${headline}`}`,
  },
  folderDialogs: {
    open: { title: 'Ouvrir une archive', buttonLabel: 'Ouvrir' },
    create: { title: 'Choisir un dossier vide pour la nouvelle archive', buttonLabel: 'Choisir' },
    export: { title: 'Choisir un dossier pour les fichiers exportés', buttonLabel: 'Choisir' },
    styles: { title: 'Choisir un dossier de styles Vale', buttonLabel: 'Choisir' },
    dictionaries: { title: 'Choisir un dossier de dictionnaires Hunspell', buttonLabel: 'Choisir' },
  },
  copyDialogs: {
    files: { title: 'Choisir des fichiers à importer', buttonLabel: 'Choisir' },
    folder: { title: 'Choisir des dossiers à importer', buttonLabel: 'Choisir' },
  },
  exportedDialogs: {
    file: { title: 'Choisir un fichier exporté, ou sa liste', buttonLabel: 'Vérifier' },
    folder: { title: 'Choisir un dossier de fichiers exportés', buttonLabel: 'Vérifier' },
  },
  pageDialogs: {
    life: { title: 'Enregistrer l’historique de l’article', buttonLabel: 'Enregistrer' },
    corrections: { title: 'Enregistrer les rectificatifs', buttonLabel: 'Enregistrer' },
  },
  pageKinds: { page: 'Page web', feed: 'Flux' },
  closing: {
    question: 'Un travail est encore en cours',
    detail:
      'Fermer l’arrête. Un export s’arrête après le fichier en cours ; les fichiers déjà écrits restent dans leur dossier, avec leur liste. Tout le reste est annulé et ne change rien.',
    stay: 'Garder la fenêtre ouverte',
    close: 'Arrêter et fermer',
  },
  link: { question: 'Ouvrir ce lien hors de Corrigenda ?', open: 'Ouvrir le lien', cancel: 'Annuler' },
  updates: {
    question: 'Ouvrir la page de toutes les versions dans votre navigateur ?',
    note: (version) => `Voici la version ${version}. Corrigenda ne se connecte jamais à Internet.`,
    unknown: (version) => `Voici Corrigenda ${version}`,
    unknownDetail:
      'Cet exemplaire ne connaît pas de page des versions. Pour une version plus récente, adressez-vous à qui vous l’a donné. Corrigenda ne se connecte jamais à Internet.',
    close: 'Fermer',
  },
  recentArchives: 'Archives récentes',
  trouble: {
    title: 'Quelque chose s’est mal passé dans Corrigenda',
    detail: (reference) =>
      `Tout ce qui a été enregistré est en sûreté dans l’archive. Voir le journal pour les détails, sous la référence ${reference}.`,
    windowGone: 'La fenêtre a cessé de fonctionner',
    windowDetail: (reference) =>
      `Tout ce qui a été enregistré est en sûreté dans l’archive. Rechargez la fenêtre pour continuer. Voir le journal pour les détails, sous la référence ${reference}.`,
    reload: 'Recharger',
    showLog: 'Afficher le journal',
    close: 'Fermer',
  },
  cannotOpen: {
    message: (name) => `« ${name} » n’a pas pu être ouvert`,
    nothingChanged: (reason) => `${reason} Rien n’a été changé.`,
    notAnArchive: 'Il n’y a pas d’archive Corrigenda dans ce dossier. Elle a peut-être été déplacée ou renommée.',
    tooNew: 'Une version plus récente de Corrigenda a fait cette archive. Mettez Corrigenda à jour pour l’ouvrir.',
    damaged: (path) =>
      `Le fichier ${path} de cette archive est endommagé. Une sauvegarde de l’archive en a peut-être une copie intacte.`,
    unsafe: (path, kind) =>
      `« ${path} » dans cette archive est ${kind}, qui pourrait mener hors d’elle. Rien n’a été lu ni changé par ce chemin. Si l’archive vient de quelqu’un d’autre, demandez une copie sans liens.`,
    kinds: {
      link: 'un lien',
      pipe: 'un tube',
      socket: 'un socket',
      device: 'un périphérique',
      other: 'autre chose qu’un fichier ou un dossier',
    },
    notReopened:
      'Corrigenda s’est arrêté en l’ouvrant la dernière fois. Si vous lui faites confiance, ouvrez-la dans la liste des archives.',
    noPermission: 'Vous n’avez pas le droit de lire ce dossier. Demandez l’accès à son propriétaire.',
    diskFull: 'Le disque est plein. Libérez de la place et réessayez.',
    locked: (holder) => `${holder} l’a ouverte. Fermez-la là-bas et réessayez.`,
    unread: (code) => `Lecture impossible (${code}). Vérifiez que le disque est connecté et réessayez.`,
  },
}

export const french = changedWords(typed, frenchSpaces)
