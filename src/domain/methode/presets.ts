import approfondissement from './approfondissement.json' with { type: 'json' };
import { type Methode, schemaMethode } from './methode.ts';
import source from './socle.json' with { type: 'json' };

/** The method of the source's page 32: four components weighted 2, 1, 1, 1, rule of 11, four types. */
export const METHODE_SOCLE: Methode = schemaMethode.parse(source.methode);

/** An index that is not computed. */
const sansComposante = { ...source.methode.precarite, composantes: [] };

/** The source's fallback when only the housing aid is known for the whole stock: one indicator, no other rule. */
export const METHODE_APL_SEULE: Methode = schemaMethode.parse({
  ...source.methode,
  nom: 'APL seule',
  profil: 'APL seule',
  indicateurs: ['I03'],
  precarite: { ...source.methode.precarite, composantes: [{ code: 'I03', poids: 1, sens: 1 }] },
  fragilite: { occupation: sansComposante, fonctionnement: sansComposante },
  typologie: [regle(3, 110), regle(2, 100), { type: 1, conditions: [], toutes: true }],
});

/** The four components and the arrears of more than three months, as the source says the index may be adjusted. */
export const METHODE_SOCLE_ET_FONCTIONNEMENT: Methode = schemaMethode.parse({
  ...source.methode,
  nom: 'Socle + fonctionnement',
  profil: 'Socle + fonctionnement',
  indicateurs: [...source.methode.indicateurs, 'I33'],
  precarite: {
    ...source.methode.precarite,
    composantes: [...source.methode.precarite.composantes, { code: 'I33', poids: 1, sens: 1 }],
  },
});

/** The socle and every household indicator that files usually allow; the index and the types are those of the socle. */
export const METHODE_APPROFONDISSEMENT: Methode = schemaMethode.parse({
  ...source.methode,
  nom: 'Approfondissement',
  profil: 'Approfondissement',
  indicateurs: approfondissement.indicateurs,
});

export const PRESETS: readonly Methode[] = [
  METHODE_SOCLE,
  METHODE_APPROFONDISSEMENT,
  METHODE_SOCLE_ET_FONCTIONNEMENT,
  METHODE_APL_SEULE,
];

function regle(type: number, limite: number): Methode['typologie'][number] {
  return { type, conditions: [{ mesure: 'precarite', operateur: '>', limite }], toutes: true };
}
