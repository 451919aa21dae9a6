import { nombres } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesMenages } from './partDesMenages.ts';
import seuils from './seuils.json' with { type: 'json' };

const SANS_LIMITE = Number.POSITIVE_INFINITY;

/** Households whose leaseholder is `de` years old or more, and less than `a`. */
function titulaire(code: string, de: number, a: number, prudence: string): Indicateur {
  const dits =
    de === 0 ? `moins de ${a} ans` : a === SANS_LIMITE ? `${de} ans et plus` : `${de} à ${a - 1} ans`;
  return partDesMenages({
    code,
    libelle: `Part des titulaires du bail de ${dits}`,
    court: `Titulaires ${de === 0 ? `< ${a} ans` : a === SANS_LIMITE ? `${de} ans et +` : dits}`,
    variante: 'titulaires du bail',
    famille: 'ages',
    sens: 0,
    numerateur: `Ménages dont le titulaire du bail a ${dits}`,
    denominateur: 'Ménages dont l’âge du titulaire est connu',
    source: 'Enquête OPS',
    page: 'Repères n° 17, annexe « Âge »',
    prudence,
    champs: ['ageTitulaire'],
    critere: (parc) => {
      const ages = nombres(parc, 'ageTitulaire');
      return (ligne) => {
        const age = ages[ligne] ?? Number.NaN;
        return Number.isNaN(age) ? Number.NaN : Number(age >= de && age < a);
      };
    },
  });
}

const CLASSES =
  'Un titulaire par ménage : les autres habitants n’y sont pas. Aucune classe n’isole les plus de 60 ans.';
const ELEVES =
  'Compte les titulaires du bail. Annonce des besoins d’adaptation et de services, sans dire l’état de chacun.';

const bornes = [0, ...seuils.agesDuTitulaire];

/** One leaseholder's age per household. */
export const titulaires: readonly Indicateur[] = [
  ...bornes.map((de, rang) =>
    titulaire(`I20${'abcdef'[rang] ?? ''}`, de, bornes[rang + 1] ?? SANS_LIMITE, CLASSES),
  ),
  ...seuils.agesEleves.map((de, rang) => ({
    ...titulaire(`I21${'abc'[rang] ?? ''}`, de, SANS_LIMITE, ELEVES),
    court: `Titulaires dès ${de} ans`,
  })),
];
