/** Every word of the pane but those that the domain says itself. */

import { partsTrahies } from '../domain/messages/secret.ts';
import type { Famille } from '../sheets/familles.ts';
import { compte, entier } from './nombres.ts';
import type { NomEtape } from './parcours.ts';

export const MOTS = {
  produit: 'Diagnostic de l’occupation',
  ouverture: 'Lecture du classeur…',
  pages: {
    aide: 'Aide',
    explication: 'Expliquer la cellule choisie',
    reunion: 'Réunion',
    carte: 'Carte',
    portraits: 'Portraits',
  },
  chargement: 'Chargement…',
  retour: 'Revenir au parcours',
  voir: 'Voir',
  annuler: 'Annuler',
  annulation: 'Arrêt en cours…',
  fermer: 'Fermer le message',
  detailsTechniques: 'Détails techniques',
  avancement: (fait: number, total: number, unite?: string) =>
    `${entier(fait)} sur ${entier(total)}${unite === undefined ? '' : `\u00A0${unite}`}`,
  reste: (secondes: number) =>
    secondes < 60
      ? `encore ${entier(Math.max(1, secondes))}\u00A0s`
      : `encore ${entier(Math.ceil(secondes / 60))}\u00A0min`,
  reessayer: 'Réessayer',

  etapes: {
    donnees: { titre: 'Données', question: 'Où sont vos données ?' },
    methode: { titre: 'Méthode', question: 'Qu’a décidé la CIL ?' },
    calcul: { titre: 'Calcul', question: 'Que faut-il produire ?' },
    secret: { titre: 'Secret', question: 'Que peut-on partager ?' },
    feuilles: { titre: 'Feuilles', question: 'Et maintenant ?' },
  } satisfies Record<NomEtape, { titre: string; question: string }>,

  erreurs: {
    inattendue:
      'Le travail n’a pas abouti. Réessayez ; si le problème revient, transmettez les détails techniques.',
    officeAbsent:
      'Excel ne répond pas au bout de 10 secondes. Vérifiez que votre réseau autorise appsforoffice.microsoft.com, puis rouvrez le volet.',
    horsExcel: 'Ce volet s’ouvre depuis Excel : onglet « CIL », bouton « Diagnostic ».',
  },

  donnees: {
    choisir: 'Feuilles trouvées dans ce classeur',
    aucune: 'Aucune feuille de ce classeur ne contient un tableau reconnu.',
    relire: 'Relire le classeur',
    relu: (lisibles: number) =>
      lisibles === 0
        ? 'Classeur relu : aucune feuille de données reconnue.'
        : `Classeur relu : ${compte(lisibles, 'feuille de données reconnue', 'feuilles de données reconnues')}.`,
    semble: (libelle: string, annee: number | null) =>
      annee === null || libelle.includes(String(annee)) ? libelle : `${libelle} · ${annee}`,
    illisible: 'Ne peut pas être lue',
    details: (feuille: string) => `Détails de « ${feuille} »`,
    pointsAVerifier: (n: number) => compte(n, 'point à vérifier', 'points à vérifier'),
    anneeCourt: 'Année',
    annee: (feuille: string) => `Année de « ${feuille} »`,
    anneeACorriger: 'Corrigez l’année signalée avant de continuer.',
    votreChoix: 'Seront utilisés ensemble',
    rienDeCoche: 'Cochez au moins un tableau.',
    rivales: (une: string, autre: string) =>
      `« ${une} » et « ${autre} » disent la même chose de la même année : gardez l’une des deux, ou donnez-leur des années différentes.`,
    plage: (plage: string) => `Plage lue : ${plage}`,
    certitude: { sure: 'sûr', probable: 'probable', faible: 'à vérifier', choisie: 'votre choix' },
    remarques: (n: number) => compte(n, 'remarque de lecture', 'remarques de lecture'),
    autresRemarques: (n: number) => `Voir ${n >= 2 ? `les ${entier(n)} autres` : 'l’autre remarque'}`,
    gravites: { refus: 'Refusé', attention: 'À vérifier', info: 'Pour information' },
    colonnes: (reconnues: number, total: number) =>
      `Colonnes : ${entier(reconnues)} reconnues sur ${entier(total)}`,
    aVerifier: (n: number) => `${entier(n)} à vérifier`,
    colonnesAide: 'Corrigez ici ce qui a été mal compris. Vos cellules ne sont pas modifiées.',
    nonUtilisee: 'Non utilisée',
    sansEntete: (numero: number) => `Colonne ${numero} sans titre`,
    ecartees: {
      personnelle: 'Laissée de côté : donnée personnelle, jamais reprise dans les feuilles.',
      interdite: 'Laissée de côté : la nationalité et l’origine ne sont jamais utilisées.',
    },
    cle: 'Qu’est-ce qui fait une résidence ?',
    groupes: (n: number) => compte(n, 'groupe'),
    utiliser: 'Utiliser ces données',
    effectifsComptes: 'Effectifs déjà comptés',
    resumeDe: (choix: string, tables: number) => `${choix} · ${compte(tables, 'feuille')}`,
    resume: (libelle: string, feuille: string) => `${libelle} · feuille « ${feuille} »`,
    exempleTexte:
      'Pour découvrir la démarche, un exemple ajoute au classeur les feuilles d’un bailleur inventé. Un clic les retire.',
    exemple: 'Essayer avec un exemple',
    exempleTravail: 'Ajout de l’exemple',
    exempleAjoute: 'L’exemple est dans le classeur. Vous pouvez le retirer à tout moment.',
    exempleRetirer: 'Retirer l’exemple',
    exempleRetire: 'L’exemple est retiré du classeur. Les feuilles CIL déjà calculées restent en place.',
    lecture: 'Lecture du classeur',
    retrait: 'Retrait de l’exemple',
  },

  fichier: {
    titre: 'Un fichier trop gros pour Excel ?',
    texte:
      'Un fichier CSV de plusieurs Go, par exemple le RPLS d’une région, est lu ligne à ligne et compté par résidence. Il n’est pas ouvert et ne quitte pas votre poste.',
    choisir: 'Choisir un fichier CSV',
    autre: 'Choisir un autre fichier',
    ouverture: 'Lecture des premières lignes',
    semble: (nom: string, megaoctets: number, libelle: string) =>
      `« ${nom} » (${entier(megaoctets)}\u00A0Mo) semble être : ${libelle}.`,
    territoire: 'Territoire à garder',
    echelles: {
      tout: 'Tout le fichier',
      commune: 'Des communes',
      epci: 'Des EPCI',
      departement: 'Des départements',
    },
    valeurs: 'Codes ou noms, séparés par des virgules',
    exemples: (liste: readonly string[]) => `Dans les premières lignes : ${liste.join(', ')}.`,
    valeursObligatoires: 'Indiquez au moins un code ou un nom.',
    compter: 'Compter par résidence',
    travail: 'Lecture du fichier',
    fait: (feuille: string, residences: number, gardees: number, lues: number) =>
      `${compte(residences, 'résidence')} dans « ${feuille} » : ${
        gardees === lues
          ? compte(lues, 'ligne lue', 'lignes lues')
          : `${entier(gardees)} lignes sur ${entier(lues)}`
      }. Le fichier est une source comme les autres.`,
    remarques: (n: number) => compte(n, 'remarque de lecture', 'remarques de lecture'),
  },

  methode: {
    provenance: {
      classeur: 'Méthode lue dans la feuille « CIL Méthode » de ce classeur.',
      socle: 'Méthode proposée : le socle. Adaptez-la à ce que la CIL a décidé.',
    },
    identite: 'Nom et version',
    nom: 'Nom de la méthode',
    version: 'Version',
    auteur: 'Auteur',
    date: 'Date',
    profil: 'Profil de départ',
    profilAide: 'Choisir un profil remplace les réglages ci-dessous.',
    indicateurs: (n: number) => `Indicateurs retenus : ${entier(n)}`,
    familles: {
      precarite: 'Précarité',
      revenus: 'Revenus et ressources',
      emploi: 'Emploi',
      emmenages: 'Emménagés récents',
      menages: 'Composition des ménages',
      ages: 'Âges',
      occupation: 'Occupation des logements',
      fonctionnement: 'Fonctionnement',
      parc: 'Parc',
      loyers: 'Loyers et charges',
    },
    chercher: 'Chercher un indicateur',
    trouves: (n: number) => compte(n, 'indicateur trouvé', 'indicateurs trouvés'),
    tous: (famille: string) => `Tout retenir : ${famille}`,
    prudence: 'Précaution',
    source: (source: string, page: string) => `Source : ${source}, ${page}`,
    retenus: (n: number, total: number) => `${entier(n)} sur ${entier(total)}`,
    poids: 'Indice de précarité : poids',
    poidsAide: 'L’exemple change avec les poids. 100 = la référence.',
    agregation: 'Façon de combiner',
    agregations: {
      ratios: 'Moyenne des rapports à la référence',
      sommes: 'Rapport des sommes pondérées',
      geometrique: 'Moyenne géométrique des rapports',
      harmonique: 'Moyenne harmonique des rapports',
    },
    exemple: 'Exemple : trois résidences',
    exempleDe: (nom: string) => `Résidence ${nom}`,
    exemplePartiel: 'L’exemple ne connaît pas toutes les composantes choisies : il se limite aux autres.',
    exempleImpossible: 'Donnez un poids à au moins une composante pour voir l’exemple.',
    reference: 'Référence (ce qui vaut 100)',
    echelle: 'Territoire de référence',
    echelles: {
      ensemble: 'Ensemble du fichier',
      departement: 'Un département',
      epci: 'Un EPCI',
      grandTerritoire: 'Un grand territoire',
      commune: 'Une commune',
      quartier: 'Un quartier',
      qpv: 'Les QPV ou le hors QPV',
    },
    echellesOffertes: 'Seuls les territoires nommés dans votre fichier sont proposés.',
    nomReference: {
      departement: 'Département de référence',
      epci: 'EPCI de référence',
      grandTerritoire: 'Grand territoire de référence',
      commune: 'Commune de référence',
      quartier: 'Quartier de référence',
      qpv: 'Partie du parc de référence',
    },
    absentDuFichier: (nom: string) =>
      `« ${nom} » n’est pas écrit ainsi dans votre fichier : vérifiez ce nom ou choisissez-en un autre.`,
    annee: 'Année de la référence',
    seuils: 'Seuils et fenêtre',
    seuilRevenu: 'Revenus très bas : moins de',
    seuilsRevenu: { 40: '40 % du plafond PLUS', 20: '20 % du plafond PLUS' },
    fenetre: 'Emménagés récents : dernières années comptées',
    tolerance: 'Proche de la référence : à moins de (points)',
    secret: 'Règle de 11',
    seuil: 'Seuil',
    strict: 'Un effectif doit dépasser le seuil (l’atteindre ne suffit pas)',
    zeros: 'Un effectif de 0 est aussi à protéger',
    lecture: 'Sur quoi porte la règle',
    lectures: {
      cellules: 'Effectif, complément et base',
      effectif: 'L’effectif seulement',
      base: 'La base seulement',
    },
    fichier: 'Échanger la méthode',
    fichierAide: 'Le fichier JSON passe d’un bailleur à l’autre sans changer un seul réglage.',
    exporter: 'Exporter en JSON',
    importer: 'Importer un fichier JSON',
    importee: (nom: string) => `La méthode « ${nom} » est chargée. Relisez-la, puis enregistrez-la.`,
    nomDuFichier: (nom: string, version: string) => `methode-cil-${nom}-${version}.json`,
    entre: (min: string, max: string) => `Entrez un nombre entre ${min} et ${max}.`,
    entreEntier: (min: string, max: string) => `Entrez un nombre entier entre ${min} et ${max}.`,
    aCorriger: 'Corrigez les champs signalés avant d’enregistrer.',
    obligatoire: 'Ce champ est nécessaire.',
    aucunIndicateur: 'Retenez au moins un indicateur.',
    annonce: 'La feuille « CIL Méthode » sera créée ou mise à jour.',
    enregistrer: 'Enregistrer la méthode',
    travail: 'Enregistrement de la méthode',
    resume: (nom: string, version: string, indicateurs: number) =>
      `${nom} · version ${version} · ${compte(indicateurs, 'indicateur choisi', 'indicateurs choisis')}`,
  },

  calcul: {
    preparation: 'Préparation du calcul',
    preparer: 'Préparer le calcul',
    prepareTexte: 'Le calcul se prépare d’abord : rien n’est écrit avant votre accord.',
    annonce: (n: number) => compte(n, 'feuille sera écrite', 'feuilles seront écrites'),
    toujours: 'Le diagnostic',
    familles: {
      approches: {
        titre: 'Approches locales',
        aide: 'Fragilité, sur-représentation, stock et flux, mixité : les lectures que des territoires ont éprouvées.',
      },
      terrain: {
        titre: 'Terrain',
        aide: 'Cotations 1 à 4, contrats d’objectifs, visites : à remplir avec les équipes de proximité.',
      },
      attributions: {
        titre: 'Attributions',
        aide: 'Pression et réponse, objectifs par commune et bailleur, quartiles en QPV, orientations.',
      },
    } satisfies Record<Exclude<Famille, 'diagnostic'>, { titre: string; aide: string }>,
    deLaFamille: (titre: string, n: number) => `${titre} : ${compte(n, 'feuille')}`,
    voirFeuilles: (n: number) => (n >= 2 ? `Voir les ${entier(n)} feuilles` : 'Voir la feuille'),
    gardees: (n: number) =>
      `${compte(n, 'feuille déjà là restera telle quelle', 'feuilles déjà là resteront telles quelles')}.`,
    nouvelle: 'nouvelle',
    refaite: 'refaite',
    garanties:
      'Vos propres feuilles ne sont pas modifiées. Une feuille refaite garde vos colonnes de saisie.',
    apports: 'D’où viendront les chiffres',
    nourrit: (indicateurs: number) =>
      indicateurs === 0 ? 'ne sert à aucun indicateur retenu' : `sert à ${compte(indicateurs, 'indicateur')}`,
    compteesAPart: 'sert à « CIL Quartiles QPV »',
    vaguesAnterieures: (annees: string) => `Comparés aux vagues antérieures : ${annees}`,
    indicateurs: (n: number) => compte(n, 'indicateur'),
    nonCalculables: (n: number) => compte(n, 'indicateur non calculable', 'indicateurs non calculables'),
    calculer: 'Calculer',
    travail: 'Écriture des feuilles',
    resume: (residences: number, indicateurs: number, feuilles: number) =>
      `${compte(residences, 'résidence')} · ${compte(indicateurs, 'indicateur')} · ${compte(feuilles, 'feuille')}`,
    termine: (residences: number, indicateurs: number, feuilles: number) =>
      `Calcul terminé : ${compte(indicateurs, 'indicateur')} pour ${compte(residences, 'résidence')}, ${compte(feuilles, 'feuille écrite', 'feuilles écrites')}.`,
  },

  secret: {
    aucune: 'Aucune case sous le seuil.',
    compte: (n: number) => (n >= 2 ? 'cases à risque' : 'case à risque'),
    sur: (n: number) => `sur ${compte(n, 'case contrôlée', 'cases contrôlées')}`,
    residences: (n: number) => compte(n, 'résidence concernée', 'résidences concernées'),
    pires: 'Les plus exposées',
    objets: { numerateur: 'effectif', complement: 'complément', base: 'base' },
    nonDiffusable: 'Ce classeur n’est pas diffusable en l’état.',
    masquer: 'Masquer les seules petites cases ne suffit pas : un total moins ses autres cases les redonne.',
    diffusable: 'Aucun effectif des feuilles CIL n’est sous le seuil de votre méthode.',
    limite: 'Le contrôle porte sur chaque case prise seule. Il ne cherche pas ce qu’une soustraction révèle.',
    avant: 'Le diagnostic n’est pas encore calculé. Vous pouvez déjà contrôler une plage.',
    ouvrir: 'Ouvrir « CIL Secret »',
    plage: 'Contrôler vos propres tableaux',
    plageAide:
      'Sélectionnez des effectifs dans une feuille. Ceux qui sont sous le seuil y seront signalés en couleur.',
    controler: 'Contrôler la plage sélectionnée',
    controle: 'Contrôle de la plage',
    resultat: (lieu: string, controlees: number, infractions: number, parts: number) =>
      infractions === 0
        ? `${lieu} : ${compte(controlees, 'effectif contrôlé', 'effectifs contrôlés')}, aucun sous le seuil.${partsTrahies(parts)}`
        : `${lieu} : ${compte(infractions, 'effectif')} sous le seuil sur ${entier(controlees)}.${partsTrahies(parts)}`,
    retirer: 'Retirer les marques',
    retrait: 'Retrait des marques',
    retirees: (n: number) =>
      n === 0
        ? 'Aucune marque à retirer.'
        : `${compte(n, 'marque retirée', 'marques retirées')}. Vos valeurs n’ont pas changé.`,
    continuer: 'Voir les feuilles',
    resume: (infractions: number, residences: number) =>
      infractions === 0
        ? 'Aucune case sous le seuil'
        : `${compte(infractions, 'case à risque', 'cases à risque')} · ${compte(residences, 'résidence')}`,
  },

  feuilles: {
    classes: 'Classement des résidences',
    residences: (n: number) => compte(n, 'résidence'),
    ouvrir: 'Feuilles écrites',
    remarques: 'À savoir',
    outils: 'Outils',
    figer: 'Figer cette feuille',
    figerAide: 'Fait de la feuille affichée une copie en valeurs, sans formule.',
    portraitsAide: 'Une page A4 par résidence, protégée, à imprimer.',
    figerTravail: 'Copie de la feuille',
    figee: (nom: string) => `La copie « ${nom} » est faite.`,
    reparer: 'Réparer les formules',
    reparerAide: 'Saisit à nouveau les formules CIL restées à #NOM?.',
    reparerTravail: 'Réparation des formules',
    reparees: (n: number) =>
      n === 0
        ? 'Aucune formule CIL dans ce classeur.'
        : `${compte(n, 'formule saisie', 'formules saisies')} à nouveau.`,
    recommencer: 'Recommencer avec d’autres données',
    recommence: 'Choisissez d’autres données. Les feuilles déjà écrites restent en place.',
  },
} as const;

/** The help page; what it says of the functions is in fonctions.json, written from their own doc comments. */
export const AIDE = {
  etapes: {
    titre: 'Les cinq étapes',
    termes: [
      ['Données', 'Vous désignez le tableau des ménages ou des logements. Le volet dit ce qu’il a compris.'],
      ['Méthode', 'Vous reprenez les choix de la CIL : indicateurs, poids, référence, règle de 11.'],
      ['Calcul', 'Le volet annonce les feuilles, puis les écrit si vous acceptez.'],
      [
        'Secret',
        'Le volet compte les cases trop petites pour être diffusées. « Protéger » regroupe les petites résidences, masque ce qu’il faut et montre le résultat, puis l’écrit si vous acceptez. La copie diffusable en est tirée et notée dans « CIL Journal ».',
      ],
      [
        'Feuilles',
        'Vous ouvrez les résultats, figez ceux que vous voulez garder et faites la copie diffusable : un nouveau classeur, sans rien de ce qui est masqué.',
      ],
    ],
  },
  marques: {
    titre: 'Les marques',
    termes: [
      ['s', 'secret statistique'],
      ['nd', 'non disponible'],
      ['///', 'sans objet'],
      ['p', 'provisoire'],
      ['e', 'estimé'],
    ],
  },
  fonctions: {
    titre: 'Les fonctions',
    texte: 'Elles s’écrivent dans vos cellules. Les paramètres entre crochets sont facultatifs.',
  },
  questions: [
    [
      'Où sont mes données ?',
      'Aucune donnée ne quitte votre poste ; seul le script d’Office est chargé depuis Microsoft.',
    ],
    [
      'Une cellule affiche #NOM?',
      'Excel ne connaît pas encore les fonctions CIL. Ouvrez l’onglet « CIL », puis cliquez sur « Réparer les formules ». Si le message reste, le complément n’est pas installé sur ce poste : demandez une copie figée de la feuille.',
    ],
    [
      'Une cellule affiche #N/A',
      'La valeur ne peut pas être montrée (secret statistique) ou n’est pas connue. Elle n’est jamais remplacée par 0.',
    ],
  ],
} as const;
