"""Words of interfaces: a label that is one of them is no name."""

from __future__ import annotations

from typing import Final

INTERFACE: Final = {
    "en": frozenset(
        """
        about accept account add address admin advanced all alt and answer appearance apply archive
        article articles attachment attention audience author authors back background banner
        black blank blue bold bottom breadcrumb breadcrumbs browse budget button buttons by calendar
        cancel category categories caution center change changelog chapter chapters chat check
        checkbox checkboxes checks choose clear click close code collapse color colour column
        comment comments common community compare complete configuration confirm contact content
        contents continue contribute contributors copied copy country create created customize cut
        daily danger dark dashboard data date day days default delete description deselect details
        device dialog disable disabled discard display documentation done download draft drafts drop
        duplicate duration edit editor email empty enable enabled end enter error errors event
        events everyone example examples exit expand explore export fail failed failure false
        favorite favorites favourites feature features feedback field fields file files filter
        filters find finish first folder folders follow font footer footnote footnotes forget
        forward found from full gallery general glossary green group groups guide guides header
        height help hidden hide high history home hour hours icon icons ignore image images import
        important inbox index info information input insert install invalid invite item items join
        keyboard label labels language languages large last later latest leadership left length
        less level library license light like link links list lists load loading local location
        lock login logout logs low mail main map maximum medium member members menu message
        messages minimum minute minutes moment moments month months more move name navigate
        navigation network never new news next night no none note notes notice notification
        notifications number of off office offline ok old on online open option optional options
        or order other overview owner owners page pages paragraph password paste path pause
        pending permanent personal phone photo photos picture pictures pin place platform play
        playbook playbooks please policy popular position post posts preferences press preview
        previous price print priority privacy private product products profile progress project
        projects properties public publish published question questions quick quit quote random
        rate read ready recent red redo refresh refuse reject related release releases reload
        remove rename reply report reports request requests required reset resources restart
        restore result results resume retry return review reviews right role roles row rows rules
        run save saved scroll search searches searching section sections security select selected
        send sent service services settings setup share show sidebar sign site size skip small
        sort source sources start started state status step steps stop strategy style submit
        subscribe success suggestion suggestions summary support switch tab table tabs tag tags
        team terms test tests text thank thanks theme themes time times tip tips title to today
        toggle tomorrow tool tools top topic topics total translate translation translations trash
        true try tutorial tutorials type types undo unknown unlock untitled up update updated
        updates upload user users valid value values version versions video videos view views
        visible warning warnings web website week weeks welcome white width year years yellow yes
        yesterday you your zoom
        """.split()  # noqa: SIM905 (a list of as many strings is no easier to read)
    )
}
"""By language, in small letters; names of products that are such words are left out (*Teams*)."""
