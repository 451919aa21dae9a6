/** Words of the page « Portraits ». */
import { compte, entier } from './nombres.ts';

export const MOTS_DE_PORTRAITS = {
  texte:
    'Une page A4 par résidence, à imprimer ou à projeter. Seuls les chiffres que la protection laisse montrer y sont ; « s » remplace les autres.',
  sansBilan: 'Calculez d’abord le diagnostic : étape 3.',
  lecture: 'Lecture des résidences',
  relire: 'Relire les résidences',
  recherche: 'Chercher une résidence',
  type: 'Type',
  commune: 'Commune',
  qpv: 'QPV',
  tous: 'Tous',
  toutesCommunes: 'Toutes',
  nomDuType: (type: number | null) => (type === null ? 'Non classé' : `Type ${type}`),
  plusPrecaires: (n: number) => `Les ${entier(n)} plus précaires`,
  toutes: 'Toutes',
  aucune: 'Aucune',
  cocher: (n: number) => `Cocher ${n >= 2 ? 'ces' : 'cette'} ${compte(n, 'résidence')}`,
  liste: 'Résidences',
  rien: 'Aucune résidence ne répond à ces critères.',
  suite: (montrees: number, total: number) =>
    `${entier(montrees)} premières sur ${entier(total)} : précisez la recherche.`,
  dejaFait: 'portrait fait',
  choisies: (n: number, secondes: number) =>
    n === 0
      ? 'Aucune résidence choisie.'
      : `${compte(n, 'résidence choisie', 'résidences choisies')} · ${duree(secondes)} d’écriture environ.`,
  preparer: (n: number) => `Préparer ${compte(n, 'portrait')}`,
  travail: 'Protection des chiffres',
  annonce: 'Feuilles qui seront écrites',
  nouvelles: (n: number) => compte(n, 'feuille nouvelle', 'feuilles nouvelles'),
  refaites: (n: number) => compte(n, 'feuille refaite', 'feuilles refaites'),
  retirees: (n: number) =>
    `${compte(n, 'portrait d’un choix précédent sera retiré', 'portraits d’un choix précédent seront retirés')}.`,
  masques: (n: number) =>
    n === 0
      ? 'Rien n’est masqué.'
      : `${compte(n, 'chiffre masqué', 'chiffres masqués')} sur l’ensemble des pages.`,
  precedentes: (n: number) =>
    `${compte(n, 'diffusion précédente', 'diffusions précédentes')} des mêmes données : ce qui y était masqué le reste.`,
  nonProtegees: (n: number) =>
    `${compte(n, 'petit effectif reste', 'petits effectifs restent')} sans protection : gardez ces portraits pour vous.`,
  remedes: 'Ce qui y remédierait',
  partage: 'Ces portraits seront remis à d’autres',
  partageAide:
    'Ils sont alors notés dans « CIL Journal », et la protection suivante en tient compte. Sans cela, un lecteur qui aurait aussi une copie diffusable protégée à part pourrait retrouver un effectif en comparant les deux.',
  destinataire: 'Destinataire',
  usage: 'Usage',
  ecrire: (n: number) => `Écrire ${compte(n, 'portrait')}`,
  ecriture: 'Écriture des portraits',
  changer: 'Changer ce choix',
  garantie: 'Rien n’est encore écrit dans le classeur.',
  ecrits: (n: number) => `${compte(n, 'portrait écrit', 'portraits écrits')}, relus et conformes.`,
  ouvrir: 'Ouvrir la liste',
  retirer: 'Retirer les portraits',
  retires: (n: number) =>
    n === 0 ? 'Aucun portrait à retirer.' : `${compte(n, 'feuille retirée', 'feuilles retirées')}.`,
} as const;

function duree(secondes: number): string {
  return secondes < 60
    ? `${entier(Math.max(1, Math.round(secondes)))}\u00A0s`
    : `${entier(Math.ceil(secondes / 60))}\u00A0min`;
}
