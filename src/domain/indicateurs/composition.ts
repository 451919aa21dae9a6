import { nombres, textes } from './colonnes.ts';
import type { Critere } from './partDesMenages.ts';
import seuils from './seuils.json' with { type: 'json' };

/** One adult with children. */
export const estMonoparentale: Critere = (parc) => {
  const types = textes(parc, 'typeMenage');
  return (ligne) => {
    const type = types[ligne] ?? null;
    return type === null ? Number.NaN : Number(type === 'monoparentale');
  };
};

/** Three children or more, whoever the adults are. */
export const estNombreuse: Critere = (parc) => {
  const enfants = nombres(parc, 'enfants');
  return (ligne) => {
    const nombre = enfants[ligne] ?? Number.NaN;
    return Number.isNaN(nombre) ? Number.NaN : Number(nombre >= seuils.enfantsDeFamilleNombreuse);
  };
};

/** One person, by the household's type, else by its size. */
export const estSeule: Critere = (parc) => {
  const personnes = nombres(parc, 'personnes');
  const types = textes(parc, 'typeMenage');
  return (ligne) => {
    const type = types[ligne] ?? null;
    if (type !== null) return Number(type === 'seule');
    const nombre = personnes[ligne] ?? Number.NaN;
    return Number.isNaN(nombre) ? Number.NaN : Number(nombre === 1);
  };
};

/** Both at once; one « no » is enough to know that it is not. */
export const tousDeux =
  (un: Critere, autre: Critere): Critere =>
  (parc, reglages) => {
    const [a, b] = [un(parc, reglages), autre(parc, reglages)];
    return (ligne) => {
      const [x, y] = [a(ligne), b(ligne)];
      return x === 0 || y === 0 ? 0 : x * y;
    };
  };
