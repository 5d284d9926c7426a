type Fields = Readonly<Record<string, unknown>>;

const device = {
  key: '1',
  uuid: 'device://tv.plex.grabbers.hdhomerun/DEMO0001',
  uri: 'http://127.0.0.1:9',
  protocol: 'livetv',
  title: 'Attic aerial',
  make: 'Demo',
  model: 'Tuner',
  modelNumber: 'T-2',
  source: 'Antenna',
  sources: 'Antenna,Cable',
  status: 'alive',
  state: 'enabled',
  tuners: '2',
  lastSeenAt: 1_767_600_000,
} as const;

const dvr = {
  key: '1',
  uuid: 'demo-dvr-1',
  language: 'eng',
  lineup: 'lineup://tv.plex.providers.epg.demo/attic',
  lineupTitle: 'Harbour and Coast',
  epgIdentifier: 'tv.plex.providers.epg.demo:1',
} as const;

export function isDvr(id: string): boolean {
  return id === dvr.key;
}

export function isDevice(id: string): boolean {
  return id === device.key;
}

export function dvrsAnswer(): Fields {
  return { size: 1, message: '', status: 0, Dvr: [{ ...dvr, Device: [device] }] };
}

export function devicesAnswer(): Fields {
  return { size: 1, message: '', status: 0, Device: [device] };
}
