import { CLASSES } from '../../sheets/carte/classes.ts';
import { ENCRE_DE_CARTE, FORMES } from '../../sheets/carte/formes.ts';

export const idDeSymbole = (marque: string): string => `carte-${marque}`;

/** The symbols of the classes, drawn once and used for every residence and in the legend. */
export function Symboles() {
  return (
    <defs>
      {FORMES.map(({ marque, chemin, texte, bas }) => (
        <g key={marque} id={idDeSymbole(marque)}>
          <path
            d={chemin}
            fill={CLASSES.find((classe) => classe.marque === marque)?.couleur}
            stroke={ENCRE_DE_CARTE}
            strokeWidth={1.1}
            strokeLinejoin="round"
          />
          {texte !== '' && (
            <text y={bas + 3.8} fontSize={11} fontWeight="bold" textAnchor="middle" fill={ENCRE_DE_CARTE}>
              {texte}
            </text>
          )}
        </g>
      ))}
    </defs>
  );
}

/** One symbol beside words. */
export function Symbole({ marque }: { readonly marque: string }) {
  return (
    <svg
      width={24}
      height={24}
      viewBox="-12 -12 24 24"
      aria-hidden="true"
      style={{ forcedColorAdjust: 'none' }}
    >
      <use href={`#${idDeSymbole(marque)}`} />
    </svg>
  );
}
