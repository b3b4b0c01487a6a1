import { createContext, useContext } from 'react'

/** What can be read: from afar icon and count, then the title, then all. `near` shows titles and, on links, the "+". */
export type ZoomLevel = 'far' | 'mid' | 'near' | 'full'

export const levelOf = (zoom: number): ZoomLevel =>
  zoom < 0.4 ? 'far' : zoom < 0.6 ? 'mid' : zoom < 0.75 ? 'near' : 'full'

/** Cards and links follow it through React, and not by styles alone: what is not read is not drawn. */
export const ZoomLevelContext = createContext<ZoomLevel>('full')
export const useZoomLevel = () => useContext(ZoomLevelContext)
