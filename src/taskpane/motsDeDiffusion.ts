/** Words of what may be shared: the end of step 4, the share copy of step 5. */
import { compte, entier } from './nombres.ts';

export const MOTS_DE_DIFFUSION = {
  titre: 'Ce que vous voulez partager',
  echelles: 'Échelles',
  echellesAide: 'L’ensemble et les résidences sont toujours là.',
  regrouper: 'Regrouper les petites résidences',
  regrouperAide: 'Une résidence trop petite est montrée avec ses voisines, sous un même nom.',
  pourGrouper: (n: number) =>
    n === 0
      ? 'Chaque groupe doit atteindre le seuil : en nombre de ménages'
      : `Chaque groupe doit atteindre le seuil : ${compte(n, 'indicateur')}`,
  pourGrouperAide:
    'Sans choix, un groupe doit compter assez de ménages, ou de logements. Chaque indicateur coché s’ajoute : les groupes sont plus grands, il y a moins à masquer.',
  etoiles: (n: number) =>
    n === 0 ? 'À garder autant que possible' : `À garder autant que possible : ${compte(n, 'indicateur')}`,
  etoilesAide: 'Leurs chiffres ne sont masqués qu’en dernier recours. Les autres le sont un peu plus.',
  aucunIndicateur: 'Aucune part n’est calculable avec ces données.',
  exacte: 'Protection contre le seul calcul exact',
  exacteAide:
    'Moins de chiffres masqués, mais un lecteur peut alors situer un petit effectif à une ou deux unités près.',

  retrouvees: (n: number) =>
    n === 0
      ? 'Aucune ne serait redonnée par soustraction si on l’effaçait seule.'
      : `${compte(n, 'serait redonnée', 'seraient redonnées')} par soustraction si on effaçait seulement ces cases.`,
  soustraction: (texte: string) => `Se retrouve : ${texte}`,

  proteger: 'Protéger',
  protegerDeNouveau: 'Protéger de nouveau',
  travail: 'Protection des chiffres',
  changer: 'Changer ces choix',
  ecrire: 'Écrire les feuilles protégées',
  ecriture: 'Écriture des feuilles protégées',
  continuer: 'Continuer',
  garantie: 'Rien n’est encore écrit dans le classeur.',

  prete: 'Résultat de la protection',
  ecrite: 'Protection écrite',
  terminee: (masques: number, figures: number) =>
    `Feuilles protégées écrites : ${compte(masques, 'chiffre masqué', 'chiffres masqués')} sur ${entier(figures)}.`,
  chiffres: 'Chiffres montrés et masqués',
  montres: 'montrés',
  primaires: 'masqués : trop petits',
  secondaires: 'masqués pour protéger les premiers',
  prix: (residences: number, seules: number, groupes: number) =>
    `${compte(residences, 'résidence')} : ${compte(seules, 'seule')}, ${compte(groupes, 'regroupement')}.`,
  insuffisants: (n: number) =>
    `${compte(n, 'groupe reste trop petit', 'groupes restent trop petits')} : leurs chiffres sont masqués.`,
  cellules: (avant: number, apres: number) =>
    `Effectifs sous le seuil, parmi ceux qui servent à regrouper : ${entier(avant)} avant, ${entier(apres)} après.`,
  latitude: (n: number) =>
    `Un lecteur qui calcule ne peut ramener un petit effectif masqué à un intervalle plus étroit que ${entier(n)}.`,
  somme: (n: number) =>
    `Ce qu’une soustraction révèle d’un total compte toujours au moins ${entier(n)} ménages ou logements.`,
  conseils: 'À savoir avant de partager',
  nonProtegees: (n: number) =>
    n >= 2
      ? `${entier(n)} petits effectifs ne peuvent pas être protégés ainsi : la copie diffusable ne pourra pas être faite.`
      : 'Un petit effectif ne peut pas être protégé ainsi : la copie diffusable ne pourra pas être faite.',
  remedes: 'Ce qui y remédierait',
  ouvrir: 'Feuilles protégées',
  aLaMain:
    'Pour changer un groupe, tapez son nom dans « Votre groupe » de « CIL Regroupements », puis protégez de nouveau.',
  resume: (masques: number, figures: number) =>
    `${compte(masques, 'chiffre masqué', 'chiffres masqués')} sur ${entier(figures)}`,
  resumeNonProtege: (n: number) => `${compte(n, 'effectif')} sans protection`,

  copie: {
    titre: 'Copie diffusable',
    texte:
      'Un nouveau classeur, avec « CIL Diffusion » et son protocole : des valeurs, aucune formule, rien de ce qui est masqué. Elle est notée dans « CIL Journal ».',
    destinataire: 'Destinataire',
    usage: 'Usage',
    faire: 'Faire la copie diffusable',
    travail: 'Copie diffusable',
    faite:
      'La copie est ouverte dans un nouveau classeur : enregistrez-la. Elle est notée dans « CIL Journal ».',
    sansProtection: 'Il faut d’abord protéger les chiffres : étape 4.',
    nonProtegee: 'Des petits effectifs restent sans protection : revoyez les choix de l’étape 4.',
    protegerDAbord: 'Protéger d’abord',
    changee: 'Vos données ont changé depuis la protection : protégez de nouveau, puis faites la copie.',
    journal: 'CIL Journal',
  },
} as const;
