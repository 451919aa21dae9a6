import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, type RefObject } from 'react';
import type { ResidenceDeCarte } from '../../domain/carte/carte.ts';
import type { Contours } from '../../domain/carte/contours.ts';
import { nomsSansChoc } from '../../domain/carte/noms.ts';
import {
  barreDEchelle,
  metresParPixel,
  type PointDeCarte,
  type Taille,
  type Vue,
  versLEcran,
} from '../../domain/carte/vue.ts';
import { classeDe } from '../../sheets/carte/classes.ts';
import { cheminDeContour, distance } from '../../sheets/carte/figure.ts';
import { grandeur } from '../../sheets/carte/formes.ts';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';
import { idDeSymbole, Symboles } from './Symboles.tsx';
import { HAUTEUR_DE_CARTE, type VueDuVolet } from './vueDuVolet.ts';

const useStyles = makeStyles({
  carte: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: `${HAUTEUR_DE_CARTE}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'grab',
    touchAction: 'none',
    userSelect: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  contour: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    vectorEffect: 'non-scaling-stroke',
  },
  symboles: { forcedColorAdjust: 'none' },
  nom: {
    fontSize: '11px',
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground3,
    strokeWidth: '3px',
    paintOrder: 'stroke',
    pointerEvents: 'none',
  },
  choisie: { fill: 'none', stroke: tokens.colorBrandStroke1, strokeWidth: '3px', pointerEvents: 'none' },
  barre: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
});

/** Names are written when there are few residences in sight. */
const NOMMEES = 25;
const LETTRE = 11;
const BARRE = 90;
/** How near a press must be to a residence, in pixels. */
const PRES = 14;

export interface Placee {
  readonly residence: ResidenceDeCarte;
  readonly point: PointDeCarte;
}

/** The map: contours, residences, the chosen one, names when there are few, scale. Mouse and keys move it. */
export function Dessin(props: {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly etat: VueDuVolet;
  readonly placees: readonly Placee[];
  readonly contours: readonly Contours[];
  readonly tailleSelonEffectif: boolean;
  readonly choisie: ResidenceDeCarte | null;
  readonly choisir: (residence: ResidenceDeCarte) => void;
}) {
  const styles = useStyles();
  const { etat, placees, choisie } = props;
  const { vue, taille } = etat;
  const vues = placees
    .map(({ residence, point }) => ({ residence, ...versLEcran(point, vue, taille) }))
    .filter(({ x, y }) => x > -20 && x < taille.largeur + 20 && y > -20 && y < taille.hauteur + 20);
  const noms =
    vues.length > NOMMEES
      ? []
      : nomsSansChoc(
          vues.map(({ residence: { nom }, x, y }) => ({ texte: nom, x, y })),
          LETTRE,
          taille.largeur,
        );
  const ici = vues.find(({ residence }) => residence === choisie);
  const { metres, pixels } = barreDEchelle(metresParPixel(vue), BARRE);
  const bas = taille.hauteur - 12;
  const grande = plusGrand(placees);

  const viser = (clientX: number, clientY: number) => {
    const cadre = props.svg.current?.getBoundingClientRect();
    if (!cadre) return;
    let proche: ResidenceDeCarte | null = null;
    let ecart = PRES;
    for (const { residence, x, y } of vues) {
      const distanceIci = Math.hypot(x - (clientX - cadre.left), y - (clientY - cadre.top));
      if (distanceIci > ecart) continue;
      proche = residence;
      ecart = distanceIci;
    }
    if (proche) props.choisir(proche);
  };

  return (
    // A map is moved by arrows: no other role lets them through.
    <svg
      ref={props.svg}
      className={styles.carte}
      viewBox={`0 0 ${taille.largeur} ${taille.hauteur}`}
      role="application"
      aria-label={mots.carte(placees.length)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
      tabIndex={0}
      onKeyDown={(touche) => {
        if (!touche.ctrlKey && !touche.metaKey && etat.touche(touche.key)) touche.preventDefault();
      }}
      onPointerDown={etat.presser}
      onPointerMove={etat.tirer}
      onPointerUp={({ clientX, clientY }) => {
        if (etat.lacher()) viser(clientX, clientY);
      }}
    >
      <Symboles />
      <Traces contours={props.contours} vue={vue} taille={taille} className={styles.contour} />
      <g className={styles.symboles}>
        {vues.map(({ residence, x, y }) => (
          <Point
            key={residence.cle}
            residence={residence}
            x={x}
            y={y}
            echelle={props.tailleSelonEffectif ? grandeur(residence.effectif, grande) : 1}
          />
        ))}
      </g>
      {noms.map(({ texte, x, y, ancre }) => (
        <text key={`${texte} ${x}`} className={styles.nom} x={x} y={y + LETTRE / 3} textAnchor={ancre}>
          {texte}
        </text>
      ))}
      {ici && <circle className={styles.choisie} cx={ici.x} cy={ici.y} r={14} />}
      <path className={styles.barre} d={`M12 ${bas - 5}V${bas}H${12 + pixels}V${bas - 5}`} />
      <text className={styles.nom} x={18 + pixels} y={bas}>
        {distance(metres)}
      </text>
    </svg>
  );
}

const plusGrand = (placees: readonly Placee[]): number =>
  placees.reduce((plus, { residence }) => Math.max(plus, residence.effectif ?? 0), 0);

const Point = memo(function Point(props: {
  readonly residence: ResidenceDeCarte;
  readonly x: number;
  readonly y: number;
  readonly echelle: number;
}) {
  const { residence, x, y, echelle } = props;
  const { marque, libelle } = classeDe(residence.type);
  return (
    <use
      href={`#${idDeSymbole(marque)}`}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})${echelle === 1 ? '' : ` scale(${echelle.toFixed(2)})`}`}
    >
      <title>{`${residence.nom} : ${libelle}`}</title>
    </use>
  );
});

function Traces(props: {
  readonly contours: readonly Contours[];
  readonly vue: Vue;
  readonly taille: Taille;
  readonly className: string;
}) {
  return (
    <g>
      {props.contours.map(({ nom, lignes }) => (
        <path
          key={nom}
          className={props.className}
          d={lignes.map((ligne) => cheminDeContour(ligne, props.vue, props.taille)).join('')}
        />
      ))}
    </g>
  );
}
