/** The bridge between window and main: one file, no logic. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Desktop } from '../../shared/ipc/contract.ts'

const desktop: Desktop = {
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  listen: (channel, heard) => {
    const hear = (): void => heard()
    ipcRenderer.on(channel, hear)
    return () => ipcRenderer.off(channel, hear)
  },
}

contextBridge.exposeInMainWorld('desktop', desktop)
