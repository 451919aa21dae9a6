import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import {
  cadrer,
  deplacer,
  type PointDeCarte,
  type Taille,
  type Vue,
  zoomer,
} from '../../domain/carte/vue.ts';

export const HAUTEUR_DE_CARTE = 320;
/** Before the pane is measured. */
const LARGEUR = 320;
export const MARGE_DE_CARTE = 28;

const PAS_DE_ZOOM = 1.4;
const PAS_DE_DEPLACEMENT = 48;
/** A pointer that moved less than this was a press, not a pull. */
const IMMOBILE = 4;

const TOUCHES: Readonly<Record<string, (vue: Vue) => Vue>> = {
  ArrowLeft: (vue) => deplacer(vue, PAS_DE_DEPLACEMENT, 0),
  ArrowRight: (vue) => deplacer(vue, -PAS_DE_DEPLACEMENT, 0),
  ArrowUp: (vue) => deplacer(vue, 0, PAS_DE_DEPLACEMENT),
  ArrowDown: (vue) => deplacer(vue, 0, -PAS_DE_DEPLACEMENT),
  '+': (vue) => zoomer(vue, PAS_DE_ZOOM),
  '=': (vue) => zoomer(vue, PAS_DE_ZOOM),
  '-': (vue) => zoomer(vue, 1 / PAS_DE_ZOOM),
};

export interface VueDuVolet {
  readonly vue: Vue;
  /** Whether the user moved it. */
  readonly bougee: boolean;
  readonly taille: Taille;
  readonly changer: (suivante: (vue: Vue) => Vue) => void;
  readonly rapprocher: () => void;
  readonly eloigner: () => void;
  readonly recadrer: () => void;
  /** Whether the key was one of the map's. */
  readonly touche: (touche: string) => boolean;
  readonly presser: (evenement: PointerEvent<SVGSVGElement>) => void;
  readonly tirer: (evenement: PointerEvent<SVGSVGElement>) => void;
  /** Whether the pointer was pressed and released without moving. */
  readonly lacher: () => boolean;
}

/** What the map shows in the pane, and how mouse, keys and buttons change it. Framed on all points until it is moved. */
export function useVueDuVolet(
  svg: RefObject<SVGSVGElement | null>,
  points: readonly PointDeCarte[],
): VueDuVolet {
  const [taille, setTaille] = useState<Taille>({ largeur: LARGEUR, hauteur: HAUTEUR_DE_CARTE });
  const [choisie, setChoisie] = useState<Vue | null>(null);
  const entiere = cadrer(points, taille, MARGE_DE_CARTE);
  const vue = choisie ?? entiere;
  const derniere = useRef(vue);
  derniere.current = vue;
  const prise = useRef<{ x: number; y: number; chemin: number } | null>(null);

  const changer = useCallback((suivante: (vue: Vue) => Vue) => setChoisie(suivante(derniere.current)), []);

  useEffect(() => {
    const dessin = svg.current;
    if (!dessin) return;
    const mesurer = () => {
      const largeur = dessin.clientWidth || LARGEUR;
      setTaille((avant) => (avant.largeur === largeur ? avant : { largeur, hauteur: HAUTEUR_DE_CARTE }));
    };
    mesurer();
    const guet = new ResizeObserver(mesurer);
    guet.observe(dessin);
    // React listens to wheels passively: the pane would scroll while the map comes nearer.
    const rouler = (roue: WheelEvent) => {
      roue.preventDefault();
      const cadre = dessin.getBoundingClientRect();
      const [dx, dy] = [
        roue.clientX - cadre.left - cadre.width / 2,
        roue.clientY - cadre.top - cadre.height / 2,
      ];
      changer((vue) => zoomer(vue, roue.deltaY < 0 ? PAS_DE_ZOOM : 1 / PAS_DE_ZOOM, dx, dy));
    };
    dessin.addEventListener('wheel', rouler, { passive: false });
    return () => {
      guet.disconnect();
      dessin.removeEventListener('wheel', rouler);
    };
  }, [svg, changer]);

  return {
    vue,
    bougee: choisie !== null,
    taille,
    changer,
    rapprocher: () => changer((avant) => zoomer(avant, PAS_DE_ZOOM)),
    eloigner: () => changer((avant) => zoomer(avant, 1 / PAS_DE_ZOOM)),
    recadrer: () => setChoisie(null),
    touche: (touche) => {
      const suivante = TOUCHES[touche];
      if (suivante) changer(suivante);
      return suivante !== undefined;
    },
    presser: ({ clientX, clientY, currentTarget, pointerId }) => {
      currentTarget.setPointerCapture?.(pointerId);
      prise.current = { x: clientX, y: clientY, chemin: 0 };
    },
    tirer: ({ clientX, clientY }) => {
      const avant = prise.current;
      if (!avant) return;
      const [dx, dy] = [clientX - avant.x, clientY - avant.y];
      prise.current = { x: clientX, y: clientY, chemin: avant.chemin + Math.hypot(dx, dy) };
      if (prise.current.chemin > IMMOBILE) changer((vue) => deplacer(vue, dx, dy));
    },
    lacher: () => {
      const immobile = prise.current !== null && prise.current.chemin <= IMMOBILE;
      prise.current = null;
      return immobile;
    },
  };
}
