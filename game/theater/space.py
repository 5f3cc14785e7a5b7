"""The space: the zones of a board and the routes between them, as a Mesa network."""

from __future__ import annotations

from inspect import signature
from random import Random
from typing import TYPE_CHECKING

import networkx as nx
from mesa.discrete_space import Network

from game.theater.zone import Zone

if TYPE_CHECKING:
    from game.theater.board import Board


def network_of(board: Board, random: Random) -> Network:
    """A Mesa network; newer versions also draw a layout, which is slow and unseeded, unless told not to."""
    graph = nx.Graph()
    graph.add_nodes_from(board.zone_ids)
    graph.add_edges_from((route.a, route.b) for route in board.routes)
    extra = {"layout": None} if "layout" in signature(Network.__init__).parameters else {}
    return Network(graph, capacity=None, random=random, cell_klass=Zone, **extra)
