"""The table of every kind of event, by name: what a journal may hold."""

from __future__ import annotations

from game.events import (
    air,
    arrivals,
    combat,
    hunting,
    incidents,
    infiltration,
    insurgency,
    leaders,
    logistics,
    movement,
    networks,
    politics,
    security,
    turn,
)
from game.events.event import Event

_KINDS: tuple[type[Event], ...] = (
    turn.WeekBegan, turn.DayBroke, turn.OrderGiven, turn.OrderFailed, turn.CommanderRelieved,
    turn.ReportsReceived, turn.ScoresKept, turn.ReckoningHeld,
    turn.WeekEnded, turn.CampaignEnded,
    movement.PostureTaken, movement.OrdersLapsed, movement.LegBegun, movement.FormationArrived,
    movement.FormationRetreated, movement.FormationWithdrawn, movement.CrossingSet,
    combat.GarrisonStood, combat.GarrisonDispersed, combat.FightersSeeped, combat.BattleFought,
    combat.FormationDestroyed, combat.ZoneTaken, combat.ContestChanged,
    insurgency.AttacksMade, insurgency.ExcitationPassed, insurgency.GroupsStirred,
    insurgency.GroupsReformed, insurgency.ElementsLost, insurgency.ArrestsMade, insurgency.StanceTaken,
    infiltration.InfiltrationOrdered, infiltration.ElementsMoved, infiltration.InfiltratorsCaught,
    networks.MembersChanged, networks.ReachChanged, networks.NetworkRaised, networks.ExtortionSet, networks.PeopleCowed,
    networks.BroadcastMade, networks.MassingSet, networks.ColumnMassed, networks.ColumnCalledUp,
    air.SupportAssigned, air.InterdictionAssigned, air.StrikesFlown,
    air.ShiftOrdered, air.AirShifted,
    leaders.LeadersStirred, leaders.LeaderMoved, leaders.LeaderHid, leaders.LeaderLost, leaders.NetworkShaken,
    hunting.EngagementSet, hunting.SurveillanceFlown, hunting.TargetStruck, hunting.RaidMade, hunting.AmnestyHeld,
    security.SweepMade, security.DormantLost, security.PoliceRaised,
    politics.GripChanged, politics.OpinionShifted, politics.MeasureTaken, politics.WillChanged,
    politics.FrictionChanged, politics.RivalsClashed, politics.IncomeReviewed,
    politics.EstimatesReceived,
    logistics.UpkeepPaid, logistics.SupplyChanged, logistics.CohesionRecovered,
    incidents.IncidentHappened, incidents.ConditionsWatched, incidents.ProvisionChanged, incidents.PartnerPaused,
    incidents.WeatherClosedIn, incidents.AidGranted, incidents.RouteChanged, incidents.StrikesPermitted,
    arrivals.FormationRaised, arrivals.DetachmentLeft, arrivals.DetachmentReturned, arrivals.InflowBegan,
    arrivals.StrangersHid, arrivals.LeaderAppeared,
    politics.ServicesRestored, politics.PeopleMoved,
    logistics.WorksChanged, logistics.TrainingBegun, logistics.TrainingDone, movement.ForceRaised,
)  # fmt: skip

EVENTS: dict[str, type[Event]] = {kind.__name__: kind for kind in _KINDS}
