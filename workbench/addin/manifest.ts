import { childNamed, descendants, readXml, type XmlElement } from './xml.ts';

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Image addresses by size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    | { readonly kind: 'command'; readonly name: string }
    | { readonly kind: 'pane'; readonly url: string };
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}
/** What Excel takes from an add-in's manifest. Without a tab of its own, `tab.id` is the built-in one it extends. */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly displayName: string;
  readonly tab: { readonly id: string; readonly label: string };
  readonly groups: readonly RibbonGroup[];
  readonly paneUrl: string;
  readonly functions: {
    readonly script: string;
    readonly metadata: string;
    readonly namespace: string;
  } | null;
}

/** Reads an add-in only manifest (XML). What is missing, or a reference to a resource that is not there, is named. */
export function readManifest(xml: string): AddinManifest {
  const root = readXml(xml);
  if (root.name !== 'OfficeApp') throw new Error("Ce n'est pas le manifeste d'un complément Office.");
  const points = descendants(root, 'ExtensionPoint');
  const ribbon = points.find((point) => typeOf(point) === 'PrimaryCommandSurface');
  const functions = points.find((point) => typeOf(point) === 'CustomFunctions');
  const tab = ribbon && (childNamed(ribbon, 'CustomTab') ?? childNamed(ribbon, 'OfficeTab'));
  const resource = resourcesOf(root);
  const tabLabel = tab && childNamed(tab, 'Label');
  return {
    id: only(root, 'Id').text.trim(),
    version: only(root, 'Version').text.trim(),
    displayName: only(root, 'DisplayName').attributes.DefaultValue ?? '',
    tab: { id: tab?.attributes.id ?? '', label: tabLabel ? resource(tabLabel) : '' },
    groups: (tab ? descendants(tab, 'Group') : []).map((group) => ({
      id: group.attributes.id ?? '',
      label: resource(only(group, 'Label')),
      buttons: descendants(group, 'Control')
        .filter((control) => typeOf(control) === 'Button')
        .map((control) => readButton(control, resource)),
    })),
    paneUrl: only(root, 'SourceLocation').attributes.DefaultValue ?? '',
    functions: functions
      ? {
          script: resource(only(only(functions, 'Script'), 'SourceLocation')),
          metadata: resource(only(only(functions, 'Metadata'), 'SourceLocation')),
          namespace: resource(only(functions, 'Namespace')),
        }
      : null,
  };
}

type Resource = (holder: XmlElement) => string;

function readButton(control: XmlElement, resource: Resource): RibbonButton {
  const action = only(control, 'Action');
  return {
    id: control.attributes.id ?? '',
    label: resource(only(control, 'Label')),
    tip: resource(only(only(control, 'Supertip'), 'Description')),
    icons: Object.fromEntries(
      descendants(control, 'Image').map((image) => [Number(image.attributes.size), resource(image)]),
    ),
    action:
      typeOf(action) === 'ExecuteFunction'
        ? { kind: 'command', name: only(action, 'FunctionName').text.trim() }
        : { kind: 'pane', url: resource(only(action, 'SourceLocation')) },
  };
}

/** The first element of this name at the shallowest depth. */
function only(element: XmlElement, name: string): XmlElement {
  const found = childNamed(element, name) ?? descendants(element, name)[0];
  if (!found) throw new Error(`Il manque « ${name} » dans « ${element.name} » du manifeste.`);
  return found;
}

const typeOf = (element: XmlElement) => element.attributes['xsi:type'] ?? '';

function resourcesOf(root: XmlElement): Resource {
  const values = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const { attributes } of descendants(root, kind)) {
      if (attributes.id !== undefined) values.set(attributes.id, attributes.DefaultValue ?? '');
    }
  }
  return (holder) => {
    const id = holder.attributes.resid ?? '';
    const value = values.get(id);
    if (value === undefined)
      throw new Error(`Le manifeste renvoie à la ressource « ${id} », qu'il ne définit pas.`);
    return value;
  };
}
