package ${package}.cmd;

import dagger.MapKey;

/** Adds a part to the service's life at a stage. */
@MapKey
@interface StartsAt {
    Stage value();
}
