"""What of the wheels is not shipped: read by pos_app.spec and by windows/assemble.py."""

from __future__ import annotations

import re

NEVER_LOADED = re.compile(
    r"Qt6?(?:3D|Bodymovin|Charts|DataVis|Designer|EglF[Ss]|Graphs|Help|Labs|Location|Multimedia|Pdf|"
    r"Positioning|PrintSupport|QmlCompiler|QmlLocalStorage|QmlXmlListModel|Quick3D|"
    r"QuickControls2(?:FluentWinUI3|Fusion|Imagine|Material|Universal|WindowsStyle)|QuickDialogs|"
    r"QuickParticles|QuickTest|QuickTimeline|RemoteObjects|Scxml|Sensors|Sql|Test|TextToSpeech|UiTools|"
    r"VirtualKeyboard|WaylandCompositor|Web)"
    r"|QtQuick/(?:Controls/(?:FluentWinUI3|Fusion|Imagine|Material|Universal|Windows|designer)|Dialogs|"
    r"LocalStorage|Particles|Pdf|Scene|Timeline|VirtualKeyboard|tooling)"
    r"|(?:Qt/)?qml/(?:Qt/labs|QtTest|QtQml/XmlListModel|QtWayland/Compositor)|\.qmltypes$"
    r"|plugins/(?:designer|egldeviceintegrations|printsupport|qmllint|qmltooling|sqldrivers|"
    r"wayland-graphics-integration|assetimporters)"
    r"|libqgtk3|libqeglfs|libqvnc|libqlinuxfb|libqminimalegl|libqpdf|qpdf\.dll|libqvirtualkeyboard"
    r"|/translations/(?!qtbase_(?:ar|en)\.qm)"
)
"""Qt modules, plugins and QML that nothing here imports, and what only design tools read."""

FOR_DEVELOPERS = re.compile(
    r"^PySide6/(?:[^/]+\.(?:exe|pyi|lib|json)|(?:include|typesystems|glue|doc|metatypes|scripts|"
    r"support/deploy\w*|resources|lib|libexec|modules|mkspecs|QtAsyncio)(?:/|$)|opengl32sw\.dll)"
    r"|^shiboken6/[^/]+\.(?:lib|pyi|exe)$"
    r"|^(?:bin|Scripts|share|include)/"
    r"|(?:^|/)(?:tests?|testing|__pycache__)/|\.(?:pyi|pyx|pxd|h|hpp|c|cpp|lib|pdb)$"
)
"""Within a wheel for Windows: programs, headers and tests. `opengl32sw` is 20 MB for a renderer
that the till's software scene graph does without."""

OF_THE_BUILD = re.compile(r"\.dist-info/(?:RECORD|INSTALLER|REQUESTED|direct_url\.json)$")
"""What tells of the machine that it was built on."""
