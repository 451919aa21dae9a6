import type { Highs } from 'highs';
import type { LimiteDeRecherche, Programme, Sens, Solution, Solveur } from '../domain/secret/solveur.ts';

let charge: Promise<Solveur> | null = null;

/**
 * The HiGHS solver (MIT), loaded the first time that it is asked for: 3.5 MB that no page needs before. Works in a page,
 * in a thread of its own and in Node. A failed load is tried again the next time.
 *
 * @throws the loader's own error when the code cannot be had or compiled
 */
export function chargerSolveur(): Promise<Solveur> {
  charge ??= charger().catch((erreur: unknown) => {
    charge = null;
    throw erreur;
  });
  return charge;
}

async function charger(): Promise<Solveur> {
  const { default: demarrer } = await import('highs');
  return solveurDe(await demarrer(await codeEmporte()));
}

/** Once bundled, the compiled code travels in the chunk and nothing is fetched; in Node the package finds its own file. */
async function codeEmporte() {
  if (!import.meta.webpack) return {};
  const { default: octets } = await import('highs/runtime');
  const code = await WebAssembly.compile(octets);
  return {
    locateFile: (fichier: string) => fichier,
    instantiateWasm: (imports: WebAssembly.Imports, suite: (instance: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(code, imports).then(suite);
    },
  };
}

type ModeleHighs = ReturnType<Highs['createModel']>;

function solveurDe(highs: Highs): Solveur {
  const ouvrir = (programme: Programme, limite?: LimiteDeRecherche): ModeleHighs => {
    const modele = highs.createModel();
    modele.options.set({
      output_flag: false,
      ...(limite ? { mip_max_nodes: limite.noeuds } : {}),
      ...(programme.entieres ? { mip_rel_gap: 0 } : {}),
    });
    modele.passModel(donnees(programme));
    return modele;
  };
  const resoudre = (modele: ModeleHighs, sens: Sens): Solution => {
    const { minimize, maximize } = highs.constants.objectiveSense;
    modele.changeObjectiveSense(sens === 'minimiser' ? minimize : maximize);
    modele.run();
    if (modele.getModelStatus() === highs.constants.modelStatus.unboundedOrInfeasible) {
      // The presolve alone cannot tell one from the other.
      const simplification = modele.options.get('presolve');
      modele.options.set('presolve', 'off');
      modele.run();
      modele.options.set('presolve', simplification);
    }
    return lire(highs, modele, sens);
  };
  return {
    resoudre(programme, sens, limite) {
      const modele = ouvrir(programme, limite);
      try {
        return resoudre(modele, sens);
      } finally {
        modele.dispose();
      }
    },
    modele(programme) {
      const modele = ouvrir(programme);
      // The last solution is a better start than a simplified programme, and altered costs would lead away from it.
      modele.options.set({ presolve: 'off', dual_simplex_cost_perturbation_multiplier: 0 });
      return {
        couter: (colonne, cout) => void modele.changeColCost(colonne, cout),
        borner: (colonne, bas, haut) => void modele.changeColBounds(colonne, bas, haut),
        resoudre: (sens) => resoudre(modele, sens),
        fermer: () => modele.dispose(),
      };
    },
  };
}

function donnees(programme: Programme) {
  const { couts, colonnes, lignes, entieres } = programme;
  const [numRows, numCols] = [lignes.bas.length, couts.length];
  return {
    numRows,
    numCols,
    colCost: couts,
    colLower: colonnes.bas,
    colUpper: colonnes.hauts,
    rowLower: lignes.bas,
    rowUpper: lignes.hauts,
    matrix: { format: 'csr', numRows, numCols, ...termeParColonne(programme) },
    ...(entieres ? { integrality: Int32Array.from(entieres) } : {}),
  } as const;
}

/** HiGHS refuses a column twice in a row, which counts that are the same one to the unit bring about: added up here. */
function termeParColonne({ couts, debut, termes, coefficients }: Programme) {
  const starts = Int32Array.from(debut);
  const indices: number[] = [];
  const values: number[] = [];
  const places = new Int32Array(couts.length).fill(-1);
  for (let ligne = 0; ligne + 1 < debut.length; ligne++) {
    const premiere = indices.length;
    starts[ligne] = premiere;
    for (let k = debut[ligne] ?? 0; k < (debut[ligne + 1] ?? 0); k++) {
      const colonne = termes[k] ?? 0;
      const place = places[colonne] ?? -1;
      if (place >= premiere) {
        values[place] = (values[place] ?? 0) + (coefficients[k] ?? 0);
        continue;
      }
      places[colonne] = indices.length;
      indices.push(colonne);
      values.push(coefficients[k] ?? 0);
    }
  }
  starts[debut.length - 1] = indices.length;
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}

/** The solver could not work: a malformed programme, or not enough memory. */
export class SolveurEnPanne extends Error {}

function lire(highs: Highs, modele: ModeleHighs, sens: Sens): Solution {
  const { modelStatus } = highs.constants;
  const statut = modele.getModelStatus();
  const valeurs = (): Float64Array => Float64Array.from(modele.getSolution().colValue);
  switch (statut) {
    case modelStatus.optimal:
      return { statut: 'optimale', objectif: modele.getObjectiveValue(), valeurs: valeurs() };
    case modelStatus.empty:
      return { statut: 'optimale', objectif: 0, valeurs: new Float64Array(0) };
    case modelStatus.infeasible:
      return { statut: 'infaisable', objectif: Number.NaN, valeurs: null };
    case modelStatus.unbounded:
      return {
        statut: 'nonBornee',
        objectif: sens === 'minimiser' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
        valeurs: null,
      };
    case modelStatus.solutionLimit:
    case modelStatus.iterationLimit: {
      const trouvee = modele.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
      return trouvee
        ? { statut: 'arretee', objectif: modele.getObjectiveValue(), valeurs: valeurs() }
        : { statut: 'arretee', objectif: Number.NaN, valeurs: null };
    }
    default:
      throw new SolveurEnPanne(`HiGHS : état ${statut}`);
  }
}
