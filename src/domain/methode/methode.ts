/**
 * What a CIL agreed: one schema that the pane edits, « CIL Méthode » shows and JSON carries from one landlord to
 * another. Every figure the add-in writes depends on this and on the file alone.
 */
import * as z from 'zod';
import { AGREGATIONS } from '../indices/indice.ts';
import source from './fragilites.json' with { type: 'json' };

export const ECHELLES_DE_REFERENCE = [
  'ensemble',
  'departement',
  'epci',
  'grandTerritoire',
  'commune',
  'quartier',
  'qpv',
] as const;

const mesure = z.enum(['precarite', 'ecartFluxStock', 'impayes']);
export type Mesure = z.infer<typeof mesure>;

const condition = z.object({
  mesure,
  operateur: z.enum(['>', '>=', '<', '<=']),
  /** Index points for precarite, points of percentage for ecartFluxStock, share 0–1 for impayes. */
  limite: z.number(),
});

/** A composite index, base 100, of at least so many components. */
function composite(minimum: number) {
  return z.object({
    agregation: z.enum(AGREGATIONS),
    composantes: z
      .array(
        z.object({
          code: z.string(),
          poids: z.number().nonnegative(),
          sens: z.union([z.literal(1), z.literal(-1)]),
        }),
      )
      .min(minimum),
    /** Share of the weights that must be known for an index to be shown, as a partial result. */
    couvertureMinimale: z.number().min(0).max(1),
  });
}

const FRAGILITE_PAR_DEFAUT = z
  .object({ occupation: composite(0), fonctionnement: composite(0) })
  .parse(source.fragilite);

export const schemaMethode = z.object({
  format: z.literal('cil-methode-1'),
  nom: z.string().min(1).max(80),
  version: z.string().min(1).max(20),
  auteur: z.string().max(120),
  date: z.iso.date(),
  profil: z.string().min(1).max(60),
  reference: z.object({
    /** The territory that is 100: every residence of the file, or one territory named in it. */
    echelle: z.enum(ECHELLES_DE_REFERENCE),
    nom: z.string().nullable(),
    annee: z.number().int().min(1990).max(2100).nullable(),
  }),
  indicateurs: z.array(z.string()).min(1),
  precarite: composite(1),
  /** The two fragility indices; one without components is not computed. Older methods have the default ones. */
  fragilite: z
    .object({
      occupation: composite(0).default(FRAGILITE_PAR_DEFAUT.occupation),
      fonctionnement: composite(0).default(FRAGILITE_PAR_DEFAUT.fonctionnement),
    })
    .default(FRAGILITE_PAR_DEFAUT),
  /** Income threshold of I01 and I09, as a share of the PLUS ceiling. */
  seuilRevenu: z.union([z.literal(0.4), z.literal(0.2)]),
  /** « Emménagés récents »: moved in during that many last years. */
  fenetreEmmenages: z.number().int().min(1).max(5),
  secret: z.object({
    seuil: z.number().int().min(2).max(100),
    /** true: a count must be over the threshold; false: reaching it is enough. */
    strict: z.boolean(),
    zeros: z.boolean(),
    lecture: z.enum(['cellules', 'effectif', 'base']),
  }),
  /** Points of index around 100 that read as « proche de la référence ». */
  tolerance: z.number().nonnegative(),
  /** First rule that holds gives the type; the last one has no condition. */
  typologie: z
    .array(
      z.object({ type: z.number().int().min(1).max(4), conditions: z.array(condition), toutes: z.boolean() }),
    )
    .min(1),
  /** The qualitative grid. The source leaves the reading of 1 to 4 open: the method says it. */
  grille: z
    .object({
      /** 'favorable': 4 is the good end of the scale; 'defavorable': 4 is the bad one. */
      polarite: z.enum(['favorable', 'defavorable']),
      /** Anchors that the CIL worded its own way, by code: the least favourable situation first. */
      reperes: z.record(z.string(), z.array(z.string().min(1).max(300)).length(4)),
    })
    .default({ polarite: 'favorable', reperes: {} }),
});
export type Methode = z.infer<typeof schemaMethode>;
export type RegleDeType = Methode['typologie'][number];
