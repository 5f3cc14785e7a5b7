"""The keys by which one goes about the map."""

from __future__ import annotations

from textual.binding import Binding

MAP_KEYS = (
    Binding("left,h", "go(-1, 0)", "West", show=False, id="map.west"),
    Binding("right,l", "go(1, 0)", "East", show=False, id="map.east"),
    Binding("up,k", "go(0, -1)", "North", show=False, id="map.north"),
    Binding("down,j", "go(0, 1)", "South", show=False, id="map.south"),
    Binding("shift+left,H", "pan(-1, 0)", "Pan west", show=False, id="map.pan-west"),
    Binding("shift+right,L", "pan(1, 0)", "Pan east", show=False, id="map.pan-east"),
    Binding("shift+up,K", "pan(0, -1)", "Pan north", show=False, id="map.pan-north"),
    Binding("shift+down,J", "pan(0, 1)", "Pan south", show=False, id="map.pan-south"),
    Binding("plus,equals_sign", "zoom(1)", "Zoom in", key_display="+", show=False, id="map.zoom-in"),
    Binding("minus", "zoom(-1)", "Zoom out", key_display="-", show=False, id="map.zoom-out"),
    Binding("0", "whole", "Whole map", show=False, id="map.whole"),
)
