/** What the pane says of the fragility indices and of the fallback to the housing aid alone. */
export const MOTS_DE_FRAGILITE = {
  titre: 'Indices de fragilité',
  aide: 'La source ne donne ni poids ni sens à ces deux indices : ils sont à votre choix. Fragilité et précarité ne disent pas la même chose.',
  occupation: 'Fragilité de l’occupation',
  fonctionnement: 'Fragilité du fonctionnement',
  nonRetenu: 'Votre méthode ne retient pas cet indice. Ajoutez des composantes dans « CIL Méthode ».',
  dans: (indicateur: string, indice: string) => `${indicateur} · ${indice}`,
  sensDe: (composante: string) => `${composante} · sens`,
  agregationDe: (indice: string) => `${indice} : agrégation`,
  sens: { haut: 'Défavorable si élevé', bas: 'Défavorable si faible' },
  rotation: 'Il peut dire plusieurs choses, comme la rotation : à vous d’en choisir le sens.',
  repli:
    'L’aide au logement est connue : vous pouvez classer les résidences sur elle seule. Ce repli ne dit rien des revenus ni de l’emploi. « CIL Méthode » sera remplacée par le profil « APL seule » ; votre référence et votre règle de 11 sont gardées.',
  replier: 'Classer sur l’aide au logement seule',
  replique: 'Passage à l’aide au logement seule',
} as const;
