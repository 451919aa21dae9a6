/** Words of the page « Carte ». */
import { compte } from './nombres.ts';

export const MOTS_DE_CARTE = {
  aide: 'Vos résidences à leur place, par classe. Seul ce qui peut être dit est montré : gris et « s » pour le reste.',
  sansDiagnostic: 'Il faut d’abord calculer : étape 3.',
  travail: 'Préparation de la carte',
  reessayer: 'Préparer la carte',
  protegee: 'Secret : ce que « CIL Diffusion » montre, regroupements compris.',
  nonProtegee:
    'Secret : la règle de la méthode sur chaque résidence seule. Protégez (étape 4) avant de partager la carte.',
  systemes: (noms: readonly string[]) => `Coordonnées lues : ${noms.join(', ')}.`,
  absentes: (n: number) => compte(n, 'résidence sans coordonnées', 'résidences sans coordonnées'),

  carte: (residences: number) =>
    `Carte de ${compte(residences, 'résidence')} par classe. Flèches : déplacer ; plus et moins : zoomer. La liste par classe, plus bas, dit la même chose.`,
  rapprocher: 'Rapprocher',
  eloigner: 'Éloigner',
  recadrer: 'Tout voir',
  taille: 'Symboles selon le nombre de logements ou de ménages',
  survolVide: 'Choisissez une résidence sur la carte, ou dans la liste.',

  classes: 'Résidences par classe',
  classe: (libelle: string, n: number) => `${libelle} : ${compte(n, 'résidence')}`,
  chercher: 'Chercher une résidence',
  aucune: 'Aucune résidence de ce nom.',
  suite: (n: number) => `Et ${compte(n, 'autre')} : précisez le nom.`,

  fiche: {
    classe: 'Classe',
    commune: 'Commune',
    regroupement: 'Regroupement',
    tranche: 'Indice de précarité',
    voir: 'Voir la ligne',
    secret: 's (secret statistique)',
    inconnu: 'nd (non disponible)',
    indice: (indice: number, tranche: string | null) =>
      `${Math.round(indice)}${tranche === null ? '' : ` (${tranche})`}`,
    sansPlace: 'Sans coordonnées : absente de la carte.',
  },

  contours: 'Contours',
  contoursAide: (mo: number) =>
    `Quartiers, communes… en GeoJSON de polygones, ${mo} Mo au plus, en WGS 84 ou Lambert-93. Le fichier reste sur votre ordinateur, le temps de cette page.`,
  ajouter: 'Ajouter un contour (GeoJSON)',
  ajoute: (nom: string, n: number, systeme: string) =>
    `« ${nom} » ajouté : ${compte(n, 'contour')}, lu en ${systeme}.`,
  retirer: (nom: string) => `Retirer « ${nom} »`,

  sorties: 'Emporter la carte',
  inserer: 'Insérer dans une feuille',
  insererAide:
    'Refait « CIL Carte » et y met l’image de la carte, telle que cadrée ici, à la place de la précédente.',
  insertion: 'Insertion de la carte',
  inseree: 'La carte est sur « CIL Carte », sous la table.',
  imageImpossible: 'L’image n’a pas pu être dessinée dans ce volet. Exportez la carte en GeoJSON à la place.',
  csv: 'Exporter en CSV',
  geojson: 'Exporter en GeoJSON',
  exportAide:
    'Code, position, classe et couleur, secret appliqué. CSV : s’ouvre tel quel dans Excel et dans QGIS (X et Y). GeoJSON : pour tout logiciel de cartes.',
  nomDuFichier: (extension: string) => `CIL-carte.${extension}`,
  exporte: (nom: string) => `« ${nom} » est téléchargé.`,

  image: {
    titre: 'Carte des résidences par classe',
    source: (source: string, methode: string, date: string) =>
      `Source : ${source} · ${methode} · carte du ${date}`,
    description: (territoire: string, classes: readonly string[], absentes: string) =>
      `${territoire}. ${classes.join(' ; ')}.${absentes}`,
  },
} as const;
