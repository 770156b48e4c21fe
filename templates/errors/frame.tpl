{{%AUTOESCAPE context="HTML"}}
<!DOCTYPE html>
<html lang="zh-CN" class="govuk-template">
<head>
<meta charset="utf-8">
<title>@TITLE_ZH@ / @TITLE_EN@</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" type="image/svg+xml" href="{{%ASSET mark.svg}}">
<link rel="stylesheet" href="{{%ASSET govuk.css}}">
<link rel="stylesheet" href="{{%ASSET theme.css}}">
<link rel="stylesheet" href="{{%ASSET app.css}}">
</head>
<body class="govuk-template__body">
<header class="app-header"><div class="govuk-width-container app-header__row">
<a class="app-header__home" href="/"><img class="app-header__mark" src="{{%ASSET mark-light.svg}}" alt="" width="36" height="40">
<span class="app-header__names"><span class="app-header__office">网络安全审查办公室</span>
<span class="app-header__service" lang="en">Cybersecurity Review Office</span></span></a>
</div></header>
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main">
{{%BODY zh}}
<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible">
<div lang="en">
{{%BODY en}}
</div>
</main></div>
</body>
</html>
